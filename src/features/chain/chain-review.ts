import * as v from 'valibot'
import type { ChainRow, ConfirmedRow, readChain } from '#contract/chain'
import { CHAIN_LINE_CHARACTERS, chainRow } from '#contract/chain'
import type { OutputOf } from '#contract/endpoint'
import { idOf } from '#contract/schema'
import type { DealItemId } from '#domain/ids'
import { type Fen, fen } from '#domain/money'

const basket = v.array(v.object({ itemId: idOf('dealItem'), quantity: v.number() }))

/** A row as the leader has it now. */
export const reviewRow = v.object({
  ...v.pick(chainRow, [
    'row',
    'lineNumber',
    'original',
    'name',
    'unitLabel',
    'note',
    'marks',
    'member',
    'placedBefore',
  ]).entries,
  basket,
  /** Words of the line that are no goods of the deal yet. */
  unknown: v.array(v.string()),
  isMember: v.boolean(),
  dropped: v.boolean(),
  /** Why the server placed no order from it. */
  refusal: v.string(),
})
export type ReviewRow = v.InferOutput<typeof reviewRow>

/** Rows the server takes at once. */
export const MOST_ROWS = 300
const MOST_PIECES = 99

export type ChainItem = OutputOf<typeof readChain>['items'][number]

/** What was cancelled, corrected further down or ordered before begins as dropped. */
export function reviewRowOf({ pieces, ...row }: ChainRow): ReviewRow {
  const { marks, member, placedBefore } = row
  return {
    ...row,
    basket: basketOf(pieces.flatMap(({ itemId, quantity }) => (itemId ? [{ itemId, quantity }] : []))),
    unknown: pieces.filter(({ itemId }) => itemId === null).map(({ writtenAs }) => writtenAs),
    isMember: member !== null,
    dropped: placedBefore || marks.includes('cancelled') || marks.includes('replaced'),
    refusal: '',
  }
}

/** One line for each item. */
export function basketOf(lines: ReviewRow['basket']): ReviewRow['basket'] {
  const quantities = new Map<DealItemId, number>()
  for (const { itemId, quantity } of lines) quantities.set(itemId, (quantities.get(itemId) ?? 0) + quantity)
  return [...quantities]
    .map(([itemId, quantity]) => ({ itemId, quantity: Math.min(quantity, MOST_PIECES) }))
    .filter(({ quantity }) => quantity > 0)
}

export function isReady(row: ReviewRow): boolean {
  return row.name.trim() !== '' && row.unknown.length === 0 && row.basket.length > 0
}

export function keptRows(rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.filter((row) => !row.dropped)
}

/** What goes to the server: nothing that was dropped. */
export function confirmedRows(rows: readonly ReviewRow[]): ConfirmedRow[] {
  return keptRows(rows).map((row) => ({
    row: row.row,
    original: row.original.slice(0, CHAIN_LINE_CHARACTERS),
    name: row.name.trim(),
    unitLabel: row.unitLabel?.trim() || null,
    note: row.note,
    items: row.basket,
    memberId: row.isMember && row.member ? row.member.memberId : null,
  }))
}

export function reviewTotal(
  rows: readonly ReviewRow[],
  items: readonly ChainItem[],
): { readonly orders: number; readonly pieces: number; readonly payFen: Fen } {
  const kept = keptRows(rows)
  const lines = kept.flatMap((row) => row.basket)
  const priceOf = (itemId: DealItemId) => items.find((item) => item.itemId === itemId)?.priceFen ?? 0
  return {
    orders: kept.length,
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    payFen: fen(lines.reduce((sum, { itemId, quantity }) => sum + priceOf(itemId) * quantity, 0)),
  }
}
