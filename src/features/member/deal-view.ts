import type { DealItem } from '#contract/deal'
import type { DealItemId } from '#domain/ids'
import type { Fen } from '#domain/money'
import { fen, sumFen, timesFen } from '#domain/money'
import type { Basket } from './basket'

/** Most pieces of an item one may choose, and what holds it there. */
export function mostOf(item: DealItem): { readonly most: number; readonly by: 'stock' | 'limit' } {
  return item.left < item.limitPerMember
    ? { most: item.left, by: 'stock' }
    : { most: item.limitPerMember, by: 'limit' }
}

/** Before offers; what is paid the server says. */
export function basketFen(items: readonly DealItem[], basket: Basket): Fen {
  return sumFen(items.map((item) => timesFen(fen(item.priceFen), basket[item.itemId] ?? 0)))
}

export function basketLines(basket: Basket): { itemId: DealItemId; quantity: number }[] {
  return Object.entries(basket)
    .filter(([, quantity]) => quantity > 0)
    .map(([itemId, quantity]) => ({ itemId: itemId as DealItemId, quantity }))
}
