/** What a leader should look at before a line becomes an order (D5). Nothing is guessed without one of them. */
export const CHAIN_MARKS = [
  'unknown-item',
  'unsure-item',
  'every-item',
  'quantity-doubt',
  'no-quantity',
  'above-limit',
  'no-items',
  'no-name',
  'name-doubt',
  'room-doubt',
  'joined-line',
  'edited',
  'part-cancelled',
  'cancelled',
  'replaced',
  'duplicate-person',
  'after-close',
] as const

export type ChainMark = (typeof CHAIN_MARKS)[number]

/** Each mark once, in the order of the list. */
export function inOrder(marks: Iterable<ChainMark>): ChainMark[] {
  const found = new Set(marks)
  return CHAIN_MARKS.filter((mark) => found.has(mark))
}
