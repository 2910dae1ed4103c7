import { and, eq, isNull, sql } from 'drizzle-orm'
import { instantOf, type PeriodKind, periodOf } from '#domain/business-time'
import type { LeaderId, MemberId, OrderId } from '#domain/ids'
import { isConverted } from '#domain/newcomer'
import type { Db } from '../db/db'
import { periodCounters } from '../db/schema/leaderboard'
import { newcomers } from '../db/schema/referral'
import { newcomerOf } from '../queries/newcomer-of'

type NewcomerRow = typeof newcomers.$inferSelect

const kinds: readonly PeriodKind[] = ['week', 'month']

interface FirstOrder {
  readonly memberId: MemberId
  readonly servedBy: LeaderId
  readonly orderId: OrderId
}

/** A newcomer's first paid order counts as converted, once, where it falls in the period of joining (R8). */
export async function creditFirstOrder(
  tx: Db,
  order: FirstOrder & { readonly paidAt: Date },
): Promise<boolean> {
  const newcomer = await newcomerOf(tx, order)
  if (!newcomer) return false
  const [credited] = await tx
    .update(newcomers)
    .set({ firstOrderId: order.orderId, firstPaidAt: order.paidAt, flagsCheckedAt: null })
    .where(
      and(
        eq(newcomers.leaderId, newcomer.leaderId),
        eq(newcomers.memberId, order.memberId),
        isNull(newcomers.firstOrderId),
      ),
    )
    .returning()
  if (credited) await countConverted(tx, credited, 1)
  return credited !== undefined
}

/** The first order was refunded in full: what it counted for is taken back (R8). */
export async function uncreditFirstOrder(
  tx: Db,
  order: FirstOrder & { readonly refundedAt: Date },
): Promise<void> {
  const newcomer = await newcomerOf(tx, order)
  if (!newcomer) return
  const [refunded] = await tx
    .update(newcomers)
    .set({ firstRefundedAt: order.refundedAt, flagsCheckedAt: null })
    .where(
      and(
        eq(newcomers.leaderId, newcomer.leaderId),
        eq(newcomers.memberId, order.memberId),
        eq(newcomers.firstOrderId, order.orderId),
        isNull(newcomers.firstRefundedAt),
      ),
    )
    .returning()
  if (refunded) await countConverted(tx, refunded, -1)
}

async function countConverted(tx: Db, newcomer: NewcomerRow, by: 1 | -1): Promise<void> {
  if (!newcomer.firstPaidAt) return
  const joinedAt = instantOf(newcomer.joinedAt)
  const paid = { joinedAt, firstPaidAt: instantOf(newcomer.firstPaidAt), firstRefundedAt: null }
  for (const kind of kinds.filter((candidate) => isConverted(paid, candidate))) {
    const period = periodOf(kind, joinedAt)
    await tx
      .insert(periodCounters)
      .values({ leaderId: newcomer.leaderId, kind, period, converted: Math.max(by, 0) })
      .onConflictDoUpdate({
        target: [periodCounters.leaderId, periodCounters.kind, periodCounters.period],
        set: { converted: sql`greatest(${periodCounters.converted} + ${by}::integer, 0)` },
      })
  }
}
