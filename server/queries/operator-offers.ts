import { inArray } from 'drizzle-orm'
import type { NewcomerOffers } from '#contract/newcomer-offer'
import { instantOf } from '#domain/business-time'
import type { Db } from '../db/db'
import { members } from '../db/schema/member'
import type { newcomerOffers } from '../db/schema/offer'
import { NEWCOMER_COUPON } from '../policy'
import { readCouponCosts } from './coupon-costs'
import { readNewcomerOffers } from './newcomer-offers'
import { countZoneProducts } from './zone-products'

type OfferRow = typeof newcomerOffers.$inferSelect

/** The switches with who set them last, and what coupons have cost (G5). */
export async function readOffersForOperator(db: Db, now: Date): Promise<NewcomerOffers> {
  const { coupon, zone } = await readNewcomerOffers(db)
  const products = await countZoneProducts(db)
  const costs = await readCouponCosts(db, now)
  const changed = await readChanges(db, [coupon, zone])
  const { isOn, cap, given } = coupon
  return {
    coupon: { isOn, cap, given, amountFen: NEWCOMER_COUPON.amountFen, changed: changed(coupon) },
    zone: { isOn: zone.isOn, products, changed: changed(zone) },
    costs,
  }
}

async function readChanges(db: Db, rows: readonly OfferRow[]) {
  const ids = rows.flatMap(({ changedBy }) => changedBy ?? [])
  const people =
    ids.length === 0
      ? []
      : await db
          .select({ memberId: members.memberId, name: members.name })
          .from(members)
          .where(inArray(members.memberId, ids))
  return ({ changedBy, changedAt }: OfferRow) => {
    const by = people.find((one) => one.memberId === changedBy)
    return by && changedAt ? { by: by.name, at: instantOf(changedAt) } : null
  }
}
