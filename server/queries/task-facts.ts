import { and, eq, exists, gte, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { businessDay, DAY_MS, instantOf, msBetween } from '#domain/business-time'
import { availableFrom, type Goods } from '#domain/commission'
import { dealState } from '#domain/deal'
import type { LeaderId } from '#domain/ids'
import { newcomerStanding } from '#domain/newcomer'
import { PASS_PERCENT } from '#domain/quiz'
import { CLAIM_DAYS, type TaskFacts } from '#domain/task'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { quizAttempts } from '../db/schema/leader'
import { orderLines, orders } from '../db/schema/order'
import { lessons } from '../db/schema/reference'
import { newcomers } from '../db/schema/referral'
import { playbooks } from '../playbooks/playbooks'
import { dealFactsOf } from './deal-facts'
import { newcomerColumns, newcomerFactsOf } from './newcomers'
import { readStepResults } from './playbooks'

/** What a leader's tasks are decided by; all of it read, nothing told by a phone (G11). */
export async function readTaskFacts(db: Db, leaderId: LeaderId, now: Date): Promise<TaskFacts> {
  const since = new Date(now.getTime() - CLAIM_DAYS * DAY_MS)
  const of = { leaderId, since, now }
  return {
    dealDays: await readDealDays(db, of),
    bagDays: await readBagDays(db, of),
    counted: await readCounted(db, of),
    steps: (await readStepResults(db, leaderId)).map(({ step }) => step),
    stepCount: playbooks.reduce((sum, { steps }) => sum + steps.length, 0),
    lessonsPassed: await readLessonsPassed(db, leaderId),
    lessonCount: await db.$count(lessons),
  }
}

interface Span {
  readonly leaderId: LeaderId
  readonly since: Date
  readonly now: Date
}

/** A deal counts with its first paid order: publishing and cancelling one again and again earns nothing. */
async function readDealDays(db: Db, { leaderId, since, now }: Span): Promise<string[]> {
  const paid = db
    .select({ one: sql`1` })
    .from(orders)
    .where(
      and(
        eq(orders.leaderId, leaderId),
        eq(orders.dealId, deals.dealId),
        isNotNull(orders.paidAt),
        isNull(orders.refundedAt),
      ),
    )
  const rows = await db
    .select()
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), gte(deals.publishedAt, since), exists(paid)))
  return rows.flatMap((row) => {
    const isCancelled = dealState(dealFactsOf(row), instantOf(now)) === 'cancelled'
    return row.publishedAt && !isCancelled ? [businessDay(instantOf(row.publishedAt))] : []
  })
}

const EPOCH = instantOf(0)
const coolingSeconds = (goods: Goods) => msBetween(EPOCH, availableFrom(EPOCH, goods)) / 1_000

const dayOf = (at: SQL) => sql`to_char((${at}) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

/** When the server heard of the hand-over: where cooling counts from (R4). A phone's word for an earlier hour earns nothing. */
const heardAt = sql`${orderLines.availableFrom} - make_interval(secs => case ${orderLines.goods}
  when 'fresh' then ${sql.raw(String(coolingSeconds('fresh')))} else ${sql.raw(String(coolingSeconds('other')))} end)`

/** Bags by the day they came; what never came of a bag keeps it from nothing. */
async function readBagDays(db: Db, { leaderId, since }: Span) {
  const cameOn = dayOf(sql`${orderLines.arrivedAt}`)
  const bags = db
    .select({
      day: sql<string>`${cameOn}`.as('day'),
      whole: sql<boolean>`bool_and(coalesce(${dayOf(heardAt)} = ${cameOn}, false))`.as('whole'),
    })
    .from(orderLines)
    .where(
      and(
        eq(orderLines.leaderId, leaderId),
        gte(orderLines.arrivedAt, since),
        sql`${orderLines.shortQuantity} < ${orderLines.quantity}`,
      ),
    )
    .groupBy(orderLines.orderId, sql`1`)
    .as('bags')
  return db
    .select({
      day: bags.day,
      bags: sql`count(*)`.mapWith(Number),
      handedOver: sql`count(*) filter (where ${bags.whole})`.mapWith(Number),
    })
    .from(bags)
    .groupBy(bags.day)
}

async function readCounted(db: Db, { leaderId, since, now }: Span) {
  const rows = await db
    .select(newcomerColumns(db, leaderId))
    .from(newcomers)
    .where(and(eq(newcomers.leaderId, leaderId), gte(newcomers.coolsAt, since), lte(newcomers.coolsAt, now)))
  return rows.flatMap((row) => {
    const { counted } = newcomerStanding(newcomerFactsOf(row), 'month', instantOf(now))
    return counted && row.coolsAt ? [{ memberId: row.memberId, at: instantOf(row.coolsAt) }] : []
  })
}

async function readLessonsPassed(db: Db, leaderId: LeaderId) {
  const rows = await db
    .selectDistinct({ lessonId: quizAttempts.lessonId })
    .from(quizAttempts)
    .where(and(eq(quizAttempts.leaderId, leaderId), gte(quizAttempts.percent, PASS_PERCENT)))
  return rows.map(({ lessonId }) => lessonId)
}
