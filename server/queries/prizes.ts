import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { OperatorPrize, Prize, PrizePlan, prizeGroups } from '#contract/prize'
import { done } from '#contract/refusal'
import { instantOf, type Period, type PeriodKind } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { prizePlans, prizes } from '../db/schema/prize'
import { products } from '../db/schema/reference'
import type { Secrets } from '../secrets'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'

interface Paged {
  readonly cursor?: string | undefined
  readonly limit: number
}

interface PrizeRow {
  readonly prize: typeof prizes.$inferSelect
  readonly product: Pick<typeof products.$inferSelect, 'name' | 'pictureUrl'>
}

function rowsWhere(db: Db, where: SQL | undefined) {
  return db
    .select({
      prize: prizes,
      product: { name: products.name, pictureUrl: products.pictureUrl },
      leader: leaders,
    })
    .from(prizes)
    .innerJoin(products, eq(products.productId, prizes.productId))
    .innerJoin(leaders, eq(leaders.leaderId, prizes.leaderId))
    .where(where)
    .$dynamic()
}

/** Own prizes, newest first. */
export async function listPrizes(db: Db, of: Paged & { readonly leaderId: LeaderId }) {
  const after = readCursor(v.tuple([v.string(), v.string()]), of.cursor)
  if (!after.ok) return after
  const rows = await rowsWhere(
    db,
    and(
      eq(prizes.leaderId, of.leaderId),
      after.value && sql`(${prizes.period}, ${prizes.kind}) < (${after.value[0]}, ${after.value[1]})`,
    ),
  )
    .orderBy(desc(prizes.period), desc(prizes.kind))
    .limit(of.limit + 1)
  return done(pageOf(rows, of.limit, prizeOf, ({ prize }) => [prize.period, prize.kind]))
}

interface PrizeKey {
  readonly leaderId: LeaderId
  readonly kind: PeriodKind
  readonly period: Period
}

const isPrize = ({ leaderId, kind, period }: PrizeKey) =>
  and(eq(prizes.leaderId, leaderId), eq(prizes.kind, kind), eq(prizes.period, period))

export async function readPrize(db: Db, of: PrizeKey): Promise<Prize | undefined> {
  const [row] = await rowsWhere(db, isPrize(of))
  return row && prizeOf(row)
}

export async function readOperatorPrize(
  db: Db,
  secrets: Secrets,
  of: PrizeKey,
): Promise<OperatorPrize | undefined> {
  const [row] = await rowsWhere(db, isPrize(of))
  return row && operatorPrize(row, secrets)
}

function prizeOf({ prize, product }: PrizeRow): Prize {
  const { kind, period, rank, productId, way } = prize
  return {
    ...{ kind, period, rank, productId, way, productName: product.name, pictureUrl: product.pictureUrl },
    assignedAt: instantOf(prize.assignedAt),
    claimedAt: instantOrNull(prize.claimedAt),
    sentAt: instantOrNull(prize.sentAt),
  }
}

const groups: Record<(typeof prizeGroups)[number], SQL | undefined> = {
  'to-send': and(isNotNull(prizes.claimedAt), isNull(prizes.sentAt)),
  unclaimed: isNull(prizes.claimedAt),
  sent: isNotNull(prizes.sentAt),
}

export function countPrizesToSend(db: Db): Promise<number> {
  return db.$count(prizes, groups['to-send'])
}

/** The oldest first. */
export async function listOperatorPrizes(
  db: Db,
  secrets: Secrets,
  of: Paged & { readonly group: (typeof prizeGroups)[number] },
) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  // A leader has one prize of a kind and period, and several kinds may be assigned at one moment.
  const key = sql`${prizes.leaderId} || ${prizes.kind} || ${prizes.period}`
  const rows = await rowsWhere(
    db,
    and(
      groups[of.group],
      after.value &&
        sql`(${prizes.assignedAt}, ${key}) > (${after.value[0]}::timestamptz, ${after.value[1]})`,
    ),
  )
    .orderBy(asc(prizes.assignedAt), asc(key))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      (row) => operatorPrize(row, secrets),
      ({ prize }) => [prize.assignedAt.toISOString(), prize.leaderId + prize.kind + prize.period],
    ),
  )
}

function operatorPrize(
  row: PrizeRow & { readonly leader: typeof leaders.$inferSelect },
  secrets: Secrets,
): OperatorPrize {
  const { leaderId, name, communityName, pickupName, pickupAddress } = row.leader
  const { way, addressCipher, sentAt } = row.prize
  const receiver = addressCipher === null ? null : JSON.parse(secrets.decrypt(addressCipher))
  const sendTo: OperatorPrize['sendTo'] =
    way === 'address' ? receiver && { way, receiver } : way && { way, pickupName, pickupAddress }
  return {
    ...{ ...prizeOf(row), leaderId, leaderName: name, communityName },
    sendTo: sentAt ? null : sendTo,
  }
}

/** What those on the next final boards of a kind get; a product that left the catalogue keeps its name. */
export async function readPrizePlan(db: Db, kind: PeriodKind): Promise<PrizePlan> {
  const [plan] = await db.select().from(prizePlans).where(eq(prizePlans.kind, kind))
  if (!plan) return { bands: [], changedAt: null }
  const productIds = plan.bands.map((band) => band.productId)
  const named =
    productIds.length === 0
      ? []
      : await db.select().from(products).where(inArray(products.productId, productIds))
  const byId = new Map(named.map((product) => [product.productId, product]))
  return {
    bands: plan.bands.flatMap((band) => {
      const product = byId.get(band.productId)
      return product ? [{ ...band, productName: product.name, pictureUrl: product.pictureUrl }] : []
    }),
    changedAt: instantOf(plan.changedAt),
  }
}
