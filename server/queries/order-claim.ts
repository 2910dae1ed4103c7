import { eq } from 'drizzle-orm'
import type { OrderClaim } from '#contract/order-claim'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { MemberId } from '#domain/ids'
import { maskName } from '#domain/masking'
import { claimState } from '#domain/order-on-behalf'
import type { Db } from '../db/db'
import { orderClaims } from '../db/schema/order'
import { isPerson } from './is-person'
import { orderWithLines } from './orders'

/** What a link leads to; who opens it need not be signed in, so nothing names the person it is for. */
export async function readOrderClaim(
  db: Db,
  of: { readonly codeHash: string; readonly memberId: MemberId | undefined; readonly now: Date },
): Promise<Outcome<OrderClaim, 'claim-unknown'>> {
  const [way] = await db.select().from(orderClaims).where(eq(orderClaims.codeHash, of.codeHash))
  const found = way && (await orderWithLines(db, way))
  if (!found) return refused('claim-unknown')
  const { row, order } = found
  const isOwn = row.memberId === of.memberId
  const claim = {
    isClaimed: await isPerson(db, row.memberId),
    isOwn,
    isReleased: row.releasedAt !== null,
    order,
  }
  const state = claimState(claim, instantOf(of.now))
  return done({
    leader: order.leader,
    dealTitle: order.dealTitle,
    state,
    orderId: state === 'own' ? order.orderId : null,
    maskedName: maskName(row.memberName),
    pickupAt: order.pickupAt,
    pickupUntil: order.pickupUntil,
    dueAt: order.facts.holdUntil,
    payFen: order.payFen,
    lines: order.lines.map(({ itemId, name, unit, pictureUrl, quantity, paidFen }) => ({
      ...{ itemId, name, unit, pictureUrl, quantity },
      payFen: paidFen,
    })),
  })
}
