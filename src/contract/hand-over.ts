import * as v from 'valibot'
import { endpoint } from './endpoint'
import { count, idOf, instant } from './schema'

export const pickupCode = v.pipe(v.string(), v.trim(), v.regex(/^\d{8}$/))

/** A line at the counter: what it is and how it stands; what it cost is nobody's business there. */
const bagLine = v.object({
  lineId: idOf('orderLine'),
  name: v.string(),
  unit: v.string(),
  /** Pieces to hand over, or handed over: without those that never came. */
  pieces: count,
  state: v.picklist([
    'unpaid',
    'waiting',
    'held-back',
    'ready',
    'collected',
    'cancelled',
    'refunded',
    'settled',
  ]),
  handedOverAt: v.nullable(instant),
  /** What the leader or helper who handed it over is called. */
  handedOverBy: v.nullable(v.string()),
})
export type BagLine = v.InferOutput<typeof bagLine>

/** One bag at the counter. */
export const bag = v.object({
  orderId: idOf('order'),
  number: count,
  dealId: idOf('deal'),
  dealTitle: v.string(),
  memberName: v.string(),
  maskedPhone: v.nullable(v.string()),
  unitLabel: v.nullable(v.string()),
  /** The first six of the eight digits: finds the bag without network, and tells nobody the code. */
  codeStart: v.string(),
  /** Who collects instead of the member. */
  collectorName: v.nullable(v.string()),
  note: v.nullable(v.string()),
  /** Brought to the door: where to, and which stop of the way it is (D8); null when it is collected. */
  delivery: v.nullable(
    v.object({ to: v.string(), building: v.nullable(v.string()), floor: v.nullable(count), stop: count }),
  ),
  lines: v.array(bagLine),
})
export type Bag = v.InferOutput<typeof bag>

/** So many bags fit into what a phone keeps; the others are found by their code as long as there is network. */
export const MOST_COUNTER_BAGS = 2_000

export const readCounter = endpoint({
  method: 'GET',
  path: '/api/v1/counter/bags',
  summary: 'All bags that lie at the pick-up point, and those handed over in the last 24 hours',
  who: 'counter',
  rate: 'hand-over',
  input: v.object({}),
  output: v.object({
    asOf: instant,
    /** Whose list this is: a phone keeps it, and what was done with it, for this person. */
    memberId: idOf('member'),
    leaderName: v.string(),
    /** What the person is called at this counter. */
    name: v.string(),
    isHelper: v.boolean(),
    bags: v.array(bag),
    /** There are more bags than the list holds. */
    more: v.boolean(),
  }),
  refusals: [],
})

export const findBag = endpoint({
  method: 'GET',
  path: '/api/v1/counter/bags/{pickupCode}',
  summary: "The order a pick-up code belongs to, among the leader's deals",
  who: 'counter',
  rate: 'hand-over',
  input: v.object({ pickupCode }),
  output: bag,
  refusals: ['pickup-code-unknown'],
})

const linesOfOrder = {
  orderId: idOf('order'),
  lineIds: v.pipe(v.array(idOf('orderLine')), v.minLength(1), v.maxLength(50)),
}

export const handOver = endpoint({
  method: 'POST',
  path: '/api/v1/counter/hand-overs',
  summary: 'Hand over an order, whole or by line; cooling starts when the server hears of it (R4)',
  who: 'counter',
  rate: 'hand-over',
  input: v.object({
    ...linesOfOrder,
    /** The code that was shown; left out when the person was found by name or number. */
    pickupCode: v.optional(pickupCode),
    /** When it was done on a phone without network; counts at most 24 hours back. */
    doneAt: v.optional(instant),
  }),
  output: v.object({ at: instant, bag }),
  refusals: [
    'pickup-code-wrong',
    'deal-not-arrived',
    'order-not-paid',
    'line-held-back',
    'bag-settled',
    'already-handed-over',
  ],
})

export const undoHandOver = endpoint({
  method: 'POST',
  path: '/api/v1/counter/hand-overs/undo',
  summary: 'Take a hand-over back within 10 minutes; a helper their own, the leader any',
  who: 'counter',
  rate: 'hand-over',
  input: v.object({
    ...linesOfOrder,
    /** The hand-over that is meant, as it was answered: another one of the same lines stays. */
    at: instant,
    doneAt: v.optional(instant),
  }),
  output: v.object({ bag }),
  refusals: ['undo-too-late', 'nothing-to-undo'],
})
