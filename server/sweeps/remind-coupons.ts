import { remindCoupons as remind } from '../commands/remind-coupons'
import type { Deps } from '../deps'

const AT_ONCE = 200

/** Reminds people of coupons that end within a day (R16). */
export async function remindCoupons({ db, clock, chance }: Pick<Deps, 'db' | 'clock' | 'chance'>) {
  const now = clock.now()
  while ((await remind(db, { now, chance, limit: AT_ONCE })) === AT_ONCE);
}
