import type { LeaderDeal } from '#contract/deal'
import type { DealChange } from '#domain/deal-change'
import { instantAt, type Moment, momentOf } from './deal-form'

/** A change of a published deal as it is being typed. */
export interface ChangeForm {
  readonly note: string
  readonly closesAt: Moment
  readonly pickupAt: Moment
  readonly pickupUntil: Moment
  /** As typed, in the order of the deal's items. */
  readonly stocks: readonly string[]
}

export function changeForm(deal: LeaderDeal): ChangeForm {
  return {
    note: deal.note,
    closesAt: momentOf(deal.facts.closesAt),
    pickupAt: momentOf(deal.pickupAt),
    pickupUntil: momentOf(deal.pickupUntil),
    stocks: deal.items.map((item) => String(item.stock)),
  }
}

/** As the server takes it; undefined while a time or a number is missing. Times left as they were keep their seconds. */
export function changeOf(form: ChangeForm, deal: LeaderDeal): DealChange | undefined {
  const closesAt = momentOrKept(form.closesAt, deal.facts.closesAt)
  const pickupAt = momentOrKept(form.pickupAt, deal.pickupAt)
  const pickupUntil = momentOrKept(form.pickupUntil, deal.pickupUntil)
  if (!closesAt || !pickupAt || !pickupUntil) return undefined
  if (form.stocks.some((stock) => !/^\d{1,6}$/.test(stock.trim()))) return undefined
  const items = deal.items.map(({ itemId }, position) => ({ itemId, stock: Number(form.stocks[position]) }))
  return { note: form.note.trim(), closesAt, pickupAt, pickupUntil, items }
}

function momentOrKept(moment: Moment, kept: string): string | undefined {
  const { day, time } = momentOf(kept)
  return moment.day === day && moment.time === time ? kept : instantAt(moment)
}
