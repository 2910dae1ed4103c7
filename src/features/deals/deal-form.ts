import * as v from 'valibot'
import type { LeaderDeal } from '#contract/deal'
import type { Product } from '#contract/product'
import { fenAmount, idOf, rateBp } from '#contract/schema'
import type { BusinessDay } from '#domain/business-time'
import {
  addHours,
  addMs,
  businessDay,
  epochMs,
  formatTime,
  HOUR_MS,
  instantOf,
  MINUTE_MS,
  shiftDay,
  startOfDay,
} from '#domain/business-time'
import { commissionRate, type Level } from '#domain/commission'
import type { Instant } from '#domain/ids'
import type { Fen } from '#domain/money'
import { fen } from '#domain/money'

/** A moment as a person sets it: a business day and HH:mm; '' while none is chosen. */
const moment = v.object({ day: v.string(), time: v.string() })
export type Moment = v.InferOutput<typeof moment>

const formItem = v.object({
  productId: idOf('product'),
  name: v.string(),
  unit: v.string(),
  pictureUrl: v.string(),
  listFen: fenAmount,
  minFen: fenAmount,
  maxFen: fenAmount,
  rateBp,
  /** Left out while what is typed is no amount. */
  priceFen: v.optional(fenAmount),
  /** As typed. */
  stock: v.string(),
  limitPerMember: v.number(),
  forNewcomers: v.boolean(),
  newcomerFen: v.optional(fenAmount),
})
export type FormItem = v.InferOutput<typeof formItem>

/** A deal as it is being written; its fields are named as the contract's, so that a problem finds its field. */
export const dealForm = v.object({
  title: v.string(),
  note: v.string(),
  opens: v.picklist(['now', 'later']),
  opensAt: moment,
  closesAt: moment,
  pickupAt: moment,
  pickupUntil: moment,
  /** Goods are brought to the door of who asks for it. */
  offersDelivery: v.optional(v.boolean(), false),
  /** As typed; '' asks for no minimum of members. */
  minimumMembers: v.optional(v.string(), ''),
  items: v.array(formItem),
})
export type DealForm = v.InferOutput<typeof dealForm>

const CLOSING_TIME = '20:00'
const LEAST_OPEN_HOURS = 2
const PICKUP_TIMES = { from: '17:00', until: '21:00' }
const USUAL_STOCK = '50'
const USUAL_LIMIT = 5

/** Closes at 20:00 today if that is two hours away, else tomorrow; goods come the day after. */
export function emptyForm(now: Instant): DealForm {
  const today = businessDay(now)
  const closesToday = epochMs(now) + LEAST_OPEN_HOURS * HOUR_MS <= epochMs(at(today, CLOSING_TIME))
  const closingDay = closesToday ? today : shiftDay(today, 1)
  const pickupDay = shiftDay(closingDay, 1)
  return {
    title: '',
    note: '',
    opens: 'now',
    opensAt: { day: businessDay(addHours(now, 1)), time: formatTime(addHours(now, 1), 'HH:00') },
    closesAt: { day: closingDay, time: CLOSING_TIME },
    pickupAt: { day: pickupDay, time: PICKUP_TIMES.from },
    pickupUntil: { day: pickupDay, time: PICKUP_TIMES.until },
    offersDelivery: false,
    minimumMembers: '',
    items: [],
  }
}

/** The same goods, prices and limits again, in a window of today. */
export function repeatForm(deal: LeaderDeal, now: Instant): DealForm {
  const { title, note, offersDelivery, facts } = deal
  const minimumMembers = facts.minimum ? String(facts.minimum.members) : ''
  const items = deal.items.map(itemOfDeal)
  return { ...emptyForm(now), title, note, offersDelivery, minimumMembers, items }
}

/** A draft as it was kept. One that was to open at once still does. */
export function editForm(deal: LeaderDeal, now: Instant): DealForm {
  return {
    ...repeatForm(deal, now),
    opens: epochMs(deal.facts.opensAt) > epochMs(now) ? 'later' : 'now',
    opensAt: momentOf(deal.facts.opensAt),
    closesAt: momentOf(deal.facts.closesAt),
    pickupAt: momentOf(deal.pickupAt),
    pickupUntil: momentOf(deal.pickupUntil),
  }
}

function itemOfDeal(item: LeaderDeal['items'][number]): FormItem {
  const { productId, name, unit, pictureUrl, listFen, minFen, maxFen, rateBp, priceFen } = item
  return {
    ...{ productId, name, unit, pictureUrl, listFen, minFen, maxFen, rateBp, priceFen },
    stock: String(item.stock),
    limitPerMember: item.limitPerMember,
    forNewcomers: item.newcomerFen !== null,
    newcomerFen: item.newcomerFen ?? undefined,
  }
}

/** A product just chosen, at its list price as far as that may be taken, with the rate of a leader of this level. */
export function itemOfProduct(product: Product, level: Level): FormItem {
  const { productId, name, unit, pictureUrl, listFen, minFen, maxFen } = product
  return {
    ...{ productId, name, unit, pictureUrl, listFen, minFen, maxFen },
    rateBp: commissionRate({ itemBp: null, productBp: product.rateBp, level }),
    priceFen: fen(Math.min(maxFen, Math.max(minFen, listFen))),
    stock: USUAL_STOCK,
    limitPerMember: USUAL_LIMIT,
    forNewcomers: false,
  }
}

/** Chosen, or no longer chosen; others keep their place and what was typed. */
export function toggled(items: readonly FormItem[], product: Product, level: Level): FormItem[] {
  const rest = items.filter((item) => item.productId !== product.productId)
  return rest.length < items.length ? rest : [...items, itemOfProduct(product, level)]
}

/** What follows a day keeps its distance to it: pick-up to closing, the end of pick-up to its start. */
export function withDay(form: DealForm, field: 'closesAt' | 'pickupAt', day: BusinessDay): DealForm {
  const days = daysBetween(form[field].day, day)
  const later = (moment: Moment): Moment => ({ ...moment, day: moment.day && shiftDay(moment.day, days) })
  return {
    ...form,
    pickupUntil: later(form.pickupUntil),
    pickupAt: later(form.pickupAt),
    [field]: { ...form[field], day },
  }
}

/** Whole days; 0 when one of them is not chosen. */
function daysBetween(from: BusinessDay, to: BusinessDay): number {
  if (from === '' || to === '') return 0
  return Math.round((epochMs(startOfDay(to)) - epochMs(startOfDay(from))) / (24 * HOUR_MS))
}

export function momentOf(instant: Instant): Moment {
  return { day: businessDay(instant), time: formatTime(instant, 'HH:mm') }
}

/** Undefined while day or time is missing. */
export function instantAt({ day, time }: Moment): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined
  return at(day, time)
}

function at(day: BusinessDay, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return addMs(startOfDay(day), hours * HOUR_MS + minutes * MINUTE_MS)
}

/** The minute under way, so that a deal which opens now has opened when the answer comes. */
export function openingNow(now: Instant): Instant {
  return instantOf(Math.floor(epochMs(now) / MINUTE_MS) * MINUTE_MS)
}

/** Pieces; NaN when what is typed is no whole number. */
export function stockOf(item: FormItem): number {
  return /^\d{1,9}$/.test(item.stock.trim()) ? Number(item.stock.trim()) : Number.NaN
}

/** Members asked for at least; null for none, NaN when what is typed is no whole number. */
export function minimumOf({ minimumMembers }: DealForm): number | null {
  const typed = minimumMembers.trim()
  if (typed === '') return null
  return /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN
}

/** Pieces and sales if all is sold, of the items filled in so far. */
export function totals(items: readonly FormItem[]): { readonly pieces: number; readonly salesFen: Fen } {
  const counted = items.map((item) => ({ pieces: stockOf(item) || 0, priceFen: item.priceFen ?? 0 }))
  return {
    pieces: counted.reduce((sum, { pieces }) => sum + pieces, 0),
    salesFen: fen(counted.reduce((sum, { pieces, priceFen }) => sum + pieces * priceFen, 0)),
  }
}
