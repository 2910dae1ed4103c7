import { and, countDistinct, desc, eq, getTableColumns, gte, lt, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { NewcomerRow } from '#contract/growth'
import { channel } from '#contract/landing'
import { done } from '#contract/refusal'
import { businessMonth, instantOf, periodEnd, periodStart } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { maskName } from '#domain/masking'
import { type NewcomerFacts, newcomerStanding } from '#domain/newcomer'
import type { Db } from '../db/db'
import { newcomers, touches } from '../db/schema/referral'
import { ordersWithOpenAfterSale } from './after-sales'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'

type Row = typeof newcomers.$inferSelect & { readonly afterSaleOpen: boolean }

/** A newcomer with whether an after-sale of the first order waits for a decision. */
export const newcomerColumns = (db: Db, leaderId: LeaderId) => ({
  ...getTableColumns(newcomers),
  afterSaleOpen:
    sql`coalesce(${newcomers.firstOrderId} in ${ordersWithOpenAfterSale(db, leaderId)}, false)`.mapWith(
      Boolean,
    ),
})

interface NewcomerPage {
  readonly leaderId: LeaderId
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

/** Own newcomers with how far each has come and why one does not count yet (R8), newest first. */
export async function listNewcomers(db: Db, of: NewcomerPage) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select(newcomerColumns(db, of.leaderId))
    .from(newcomers)
    .where(
      and(
        eq(newcomers.leaderId, of.leaderId),
        after.value &&
          sql`(${newcomers.joinedAt}, ${newcomers.memberId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(newcomers.joinedAt), desc(newcomers.memberId))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      (row) => newcomerRow(row, of.now),
      (row) => [row.joinedAt.toISOString(), row.memberId],
    ),
  )
}

function newcomerRow(row: Row, now: Date): NewcomerRow {
  const facts = newcomerFactsOf(row)
  const { step, reason } = newcomerStanding(facts, 'month', instantOf(now))
  return {
    memberId: row.memberId,
    maskedName: maskName(row.name),
    avatarUrl: row.avatarUrl,
    channel: v.parse(channel, row.channel),
    joinedAt: facts.joinedAt,
    firstPaidAt: facts.firstPaidAt,
    collectedAt: facts.collectedAt,
    coolsAt: facts.coolsAt,
    step,
    reason,
  }
}

/** This month's newcomers by how far they have come. */
export async function readFunnel(db: Db, leaderId: LeaderId, now: Date) {
  const at = instantOf(now)
  const month = businessMonth(at)
  const [opened] = await db
    .select({ devices: countDistinct(touches.deviceId) })
    .from(touches)
    .where(and(eq(touches.leaderId, leaderId), eq(touches.month, month)))
  const rows = await db
    .select(newcomerColumns(db, leaderId))
    .from(newcomers)
    .where(
      and(
        eq(newcomers.leaderId, leaderId),
        gte(newcomers.joinedAt, new Date(periodStart('month', month))),
        lt(newcomers.joinedAt, new Date(periodEnd('month', month))),
      ),
    )
  return {
    month,
    scanned: opened?.devices ?? 0,
    joined: rows.length,
    ordered: rows.filter((row) => row.firstPaidAt).length,
    collected: rows.filter((row) => row.collectedAt).length,
    counted: rows.filter((row) => newcomerStanding(newcomerFactsOf(row), 'month', at).counted).length,
  }
}

export function newcomerFactsOf(row: Row): NewcomerFacts {
  return {
    joinedAt: instantOf(row.joinedAt),
    firstPaidAt: instantOrNull(row.firstPaidAt),
    firstRefundedAt: instantOrNull(row.firstRefundedAt),
    collectedAt: instantOrNull(row.collectedAt),
    coolsAt: instantOrNull(row.coolsAt),
    afterSaleOpen: row.afterSaleOpen,
    flaggedAt: instantOrNull(row.flaggedAt),
  }
}
