import { giveReferralCoupons as give } from '../commands/give-referral-coupons'
import type { Deps } from '../deps'

const AT_ONCE = 200

/** Coupons for members and the neighbours they asked, once the first orders count (G9). */
export async function giveReferralCoupons({ db, clock, chance }: Pick<Deps, 'db' | 'clock' | 'chance'>) {
  const now = clock.now()
  while ((await give(db, { now, chance, limit: AT_ONCE })) === AT_ONCE);
}
