import { done } from '#contract/refusal'
import { changeNewcomerCoupon, placeInZone, switchNewcomerZone } from '../commands/change-newcomer-offers'
import type { Call, HandlersOf } from '../http/call'
import { readOffersForOperator } from '../queries/operator-offers'
import { listZoneProducts } from '../queries/zone-products'

export const newcomerOfferHandlers = {
  readNewcomerOffers: async (_, { db, now }) => done(await readOffersForOperator(db, now)),

  async changeNewcomerCoupon(input, call) {
    await changeNewcomerCoupon(call.db, { ...input, ...operator(call) })
    return done(await readOffersForOperator(call.db, call.now))
  },

  async switchNewcomerZone(input, call) {
    await switchNewcomerZone(call.db, { ...input, ...operator(call) })
    return done(await readOffersForOperator(call.db, call.now))
  },

  listZoneProducts: (input, { db, now }) => listZoneProducts(db, { ...input, now }),

  placeInZone: async (input, call) => {
    const placed = await placeInZone(call.db, { ...input, ...operator(call) })
    return placed.ok ? done(input) : placed
  },
} satisfies HandlersOf<
  'readNewcomerOffers' | 'changeNewcomerCoupon' | 'switchNewcomerZone' | 'listZoneProducts' | 'placeInZone'
>

function operator({ principal, now, deps }: Call<'operator'>) {
  return { by: principal.memberId, now, chance: deps.chance }
}
