import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { OutputOf } from '#contract/endpoint'
import { done } from '#contract/refusal'
import type {
  PointsEntry,
  listPointsProducts as productsEndpoint,
  readTasks as tasksEndpoint,
} from '#contract/task'
import { instantOf } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { isIdOf } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { causeParts } from '#domain/points'
import { TASK_CADENCE, taskProgress } from '#domain/task'
import type { Db } from '../db/db'
import { pointsEntries, pointsProducts, redemptions } from '../db/schema/points'
import { products } from '../db/schema/reference'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'
import { readTaskFacts } from './task-facts'

/** The sum of all entries. */
export async function readBalance(db: Db, leaderId: LeaderId): Promise<number> {
  const [row] = await db
    .select({ points: sql`coalesce(sum(${pointsEntries.points}), 0)`.mapWith(Number) })
    .from(pointsEntries)
    .where(eq(pointsEntries.leaderId, leaderId))
  return row?.points ?? 0
}

export async function readTasks(
  db: Db,
  leaderId: LeaderId,
  now: Date,
): Promise<OutputOf<typeof tasksEndpoint>> {
  const entries = await db
    .select({ cause: pointsEntries.cause })
    .from(pointsEntries)
    .where(eq(pointsEntries.leaderId, leaderId))
  const granted = new Set(entries.map(({ cause }) => cause))
  const tasks = taskProgress(await readTaskFacts(db, leaderId, now), granted, instantOf(now))
  return {
    balance: await readBalance(db, leaderId),
    claimablePoints: tasks.reduce((sum, task) => sum + task.claimable * task.points, 0),
    tasks,
  }
}

interface PageAsked {
  readonly leaderId: LeaderId
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function readPoints(db: Db, of: PageAsked) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select({ entry: pointsEntries, productName: products.name })
    .from(pointsEntries)
    .leftJoin(
      redemptions,
      and(
        eq(redemptions.leaderId, pointsEntries.leaderId),
        sql`${pointsEntries.cause} = 'redemption:' || ${redemptions.redemptionId}`,
      ),
    )
    .leftJoin(products, eq(products.productId, redemptions.productId))
    .where(
      and(
        eq(pointsEntries.leaderId, of.leaderId),
        after.value &&
          sql`(${pointsEntries.at}, ${pointsEntries.entryId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(pointsEntries.at), desc(pointsEntries.entryId))
    .limit(of.limit + 1)
  const page = pageOf(
    rows,
    of.limit,
    ({ entry, productName }) => entryOf(entry, productName),
    ({ entry }) => [entry.at.toISOString(), entry.entryId],
  )
  return done({ balance: await readBalance(db, of.leaderId), ...page })
}

function entryOf(row: typeof pointsEntries.$inferSelect, productName: string | null): PointsEntry {
  const cause = causeParts(row.cause)
  invariant(cause, `every entry has its cause, ${row.cause} too`)
  const { kind, about } = cause
  const hasDay = kind !== 'redemption' && TASK_CADENCE[kind] !== 'each'
  return {
    entryId: row.entryId,
    points: row.points,
    kind,
    day: hasDay ? about : null,
    lessonId: isIdOf('lesson', about) ? about : null,
    productName,
    at: instantOf(row.at),
  }
}

export async function listPointsProducts(
  db: Db,
  leaderId: LeaderId,
): Promise<OutputOf<typeof productsEndpoint>> {
  const rows = await db
    .select({
      productId: pointsProducts.productId,
      name: products.name,
      unit: products.unit,
      pictureUrl: products.pictureUrl,
      points: pointsProducts.points,
      stock: pointsProducts.stock,
    })
    .from(pointsProducts)
    .innerJoin(products, eq(products.productId, pointsProducts.productId))
    .where(isNull(pointsProducts.retiredAt))
    .orderBy(asc(pointsProducts.position), asc(pointsProducts.productId))
  return { balance: await readBalance(db, leaderId), products: rows }
}

export async function listRedemptions(db: Db, of: PageAsked) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select({ redemption: redemptions, name: products.name, pictureUrl: products.pictureUrl })
    .from(redemptions)
    .innerJoin(products, eq(products.productId, redemptions.productId))
    .where(
      and(
        eq(redemptions.leaderId, of.leaderId),
        after.value &&
          sql`(${redemptions.at}, ${redemptions.redemptionId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(redemptions.at), desc(redemptions.redemptionId))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      ({ redemption: { redemptionId, points, at, sentAt }, name, pictureUrl }) => ({
        redemptionId,
        name,
        pictureUrl,
        points,
        at: instantOf(at),
        sentAt: instantOrNull(sentAt),
      }),
      ({ redemption }) => [redemption.at.toISOString(), redemption.redemptionId],
    ),
  )
}
