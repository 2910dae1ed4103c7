import { done } from '#contract/refusal'
import type { HandlersOf } from '../http/call'
import { listCoupons } from '../queries/coupons'

export const couponHandlers = {
  listCoupons: async (_, { db, principal }) => done({ coupons: await listCoupons(db, principal.memberId) }),
} satisfies HandlersOf<'listCoupons'>
