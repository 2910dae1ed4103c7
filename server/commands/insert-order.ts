import { sql } from 'drizzle-orm'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { refused } from '#contract/refusal'
import { databaseErrorOf } from '../db/database-error'
import type { Db } from '../db/db'
import { prepared } from '../db/prepared'
import { itemOf } from '../queries/basket-quote'
import { type NewOrder, orderColumns } from './new-order'

const GUARD_FAILED = 'LT001'
const UNIQUE_VIOLATION = '23505'

/** Pick-up codes tried before it is a bug that all of them are taken. */
export const MOST_CODES = 5

type HeldBack =
  | { readonly kind: 'guard'; readonly guard: string; readonly itemId: string }
  | { readonly kind: 'code-taken' }

/** One statement that checks again whatever may have changed since the quote (R5, R6). */
export async function insertOrder(db: Db, order: NewOrder): Promise<{ replayed: boolean }> {
  const { header, lines } = orderColumns(order)
  const [row] = await orderStatement.rows(db, {
    header: JSON.stringify(header),
    lines: JSON.stringify(lines),
  })
  return { replayed: row?.replayed ?? false }
}

const orderStatement = prepared<{ header: string; lines: string }, { replayed: boolean }>(
  'place-order',
  sql`select (placed ->> 'replayed')::boolean as replayed
    from place_order(${sql.placeholder('header')}::text::jsonb, ${sql.placeholder('lines')}::text::jsonb) as placed`,
)

/** Why the statement wrote nothing; undefined for an error of another kind. */
export function heldBackBy(error: unknown): HeldBack | undefined {
  const failure = databaseErrorOf(error)
  if (failure?.code === GUARD_FAILED)
    return { kind: 'guard', guard: failure.message, itemId: failure.detail ?? '' }
  const isTakenCode = failure?.code === UNIQUE_VIOLATION && failure.constraint === 'orders_pickup_code'
  return isTakenCode ? { kind: 'code-taken' } : undefined
}

/** Of stock or limit, by the items as they are now: free again since, the person may simply try once more. */
export function shortOf(
  { guard, itemId }: Extract<HeldBack, { kind: 'guard' }>,
  items: Parameters<typeof itemOf>[0],
): Outcome<never, RefusalCode> {
  const item = itemOf(items, itemId)
  const name = item?.name ?? ''
  if (guard === 'sold-out') return refused('sold-out', { item: name, left: item?.left ?? 0 })
  const limit = item?.limitPerMember ?? 0
  return refused('limit-exceeded', { item: name, limit, left: Math.max(0, limit - (item?.held ?? 0)) })
}
