import { fen } from './money'
import {
  holdUntil,
  lineState,
  type OrderFacts,
  type OrderLineFacts,
  type OrderWithLines,
  orderCan,
  orderState,
} from './order'

const PLACED = '2026-11-20T08:00:00.000Z'
const PAID = '2026-11-20T08:05:00.000Z'
const CLOSES = '2026-11-22T12:00:00.000Z'
const ARRIVED = '2026-11-23T08:00:00.000Z'
const HANDED = '2026-11-23T10:00:00.000Z'
const LATER = '2026-11-25T00:00:00.000Z'

const unpaidFacts: OrderFacts = {
  placedAt: PLACED,
  holdUntil: holdUntil(PLACED),
  paidAt: null,
  cancelledAt: null,
  refundedAt: null,
  arrivedAt: null,
  dealClosesAt: CLOSES,
  settledAt: null,
}
const waiting: OrderLineFacts = {
  quantity: 2,
  shortQuantity: 0,
  paidFen: fen(1_000),
  refundedFen: fen(0),
  arrivedAt: null,
  heldBackAt: null,
  handedOverAt: null,
}
const came = { ...waiting, arrivedAt: ARRIVED }
const heldBack = { ...waiting, heldBackAt: ARRIVED }
const handed = { ...came, handedOverAt: HANDED }
const refunded = { ...waiting, refundedFen: fen(1_000) }
/** Paid with a coupon alone: nothing to give back, and nothing to wait for. */
const noneCame = { ...waiting, paidFen: fen(0), shortQuantity: 2 }
const free = { ...came, paidFen: fen(0) }

const order = (facts: Partial<OrderFacts>, ...lines: OrderLineFacts[]): OrderWithLines => ({
  facts: { ...unpaidFacts, ...facts },
  lines,
})
const unpaid = order({}, waiting)
const paid = order({ paidAt: PAID }, waiting, waiting)
const arrivedFacts = { paidAt: PAID, arrivedAt: ARRIVED }
const ready = order(arrivedFacts, came, waiting)
const partly = order(arrivedFacts, handed, came)
const collected = order(arrivedFacts, handed, handed)
const cancelled = order({ paidAt: PAID, cancelledAt: PAID }, waiting)
const back = order({ paidAt: PAID, cancelledAt: PAID, refundedAt: PAID }, refunded)

/** An operator settled what lay there. */
const settled = { ...unpaidFacts, ...arrivedFacts, settledAt: LATER }

it.each([
  ['settled, never collected', order(settled, came), 'settled'],
  ['settled for the rest, though some was collected', order(settled, handed, came), 'settled'],
  ['settled for what cost nothing', order(settled, free), 'settled'],
  ['collected when the rest was paid back', order(settled, handed, refunded), 'collected'],
  ['refunded when all was', order({ ...settled, refundedAt: LATER }, refunded), 'refunded'],
] as const)('an order whose bag an operator settled is %s', (_, one, state) => {
  expect(orderState(one, LATER)).toBe(state)
})

it('a line of a settled bag is settled, unless it was collected or refunded', () => {
  expect([came, heldBack, handed, refunded].map((one) => lineState(one, settled))).toEqual([
    'settled',
    'settled',
    'collected',
    'refunded',
  ])
})

it.each([
  ['unpaid to the last millisecond of 15 minutes', unpaid, '2026-11-20T08:14:59.999Z', 'unpaid'],
  ['expired from then on', unpaid, '2026-11-20T08:15:00.000Z', 'expired'],
  ['paid, long after the hold', paid, LATER, 'paid'],
  ['ready once a line arrived', ready, LATER, 'ready'],
  ['paid while only other products of its deal came', order(arrivedFacts, waiting), LATER, 'paid'],
  ['paid while all of it waits for the next delivery', order(arrivedFacts, heldBack), LATER, 'paid'],
  ['partly collected while the rest waits', order(arrivedFacts, handed, heldBack), LATER, 'partly-collected'],
  ['collected when no piece of the rest came', order(arrivedFacts, handed, noneCame), LATER, 'collected'],
  ['partly collected', partly, LATER, 'partly-collected'],
  ['collected', collected, LATER, 'collected'],
  ['collected when the rest was refunded', order(arrivedFacts, handed, refunded), LATER, 'collected'],
  ['refunded when every line was', order(arrivedFacts, refunded, refunded), LATER, 'refunded'],
  ['ready with a line that cost nothing', order(arrivedFacts, free), LATER, 'ready'],
  ['cancelled while the money is on its way', cancelled, LATER, 'cancelled'],
  ['refunded once it is back', back, LATER, 'refunded'],
  ['cancelled unpaid', order({ cancelledAt: PAID }, waiting), LATER, 'cancelled'],
] as const)('is %s', (_, { facts, lines }, now, state) => {
  expect(orderState({ facts, lines }, now)).toBe(state)
})

it.each([
  ['unpaid', waiting, unpaid],
  ['waiting', waiting, paid],
  ['ready', came, ready],
  ['waiting', waiting, ready],
  ['held-back', heldBack, ready],
  ['refunded', noneCame, ready],
  ['collected', handed, partly],
  ['refunded', refunded, ready],
  ['cancelled', waiting, cancelled],
  ['refunded', waiting, back],
] as const)('a line is %s', (state, line, { facts }) => {
  expect(lineState(line, facts)).toBe(state)
})

const IN_TIME = '2026-11-20T08:10:00.000Z'
const AT_CLOSE = CLOSES

it.each([
  ['pays an unpaid order', orderCan.pay(unpaid, IN_TIME), null],
  ['pays no expired one', orderCan.pay(unpaid, AT_CLOSE), 'expired'],
  ['pays no paid one again', orderCan.pay(paid, IN_TIME), 'already-paid'],
  ['pays no cancelled one', orderCan.pay(cancelled, IN_TIME), 'cancelled'],
  ['cancels an unpaid order', orderCan.cancel(unpaid, IN_TIME), null],
  ['cancels a paid one before the deal closes', orderCan.cancel(paid, '2026-11-22T11:59:59.999Z'), null],
  ['cancels none from the close on', orderCan.cancel(paid, AT_CLOSE), 'deal-closed'],
  ['cancels none that is ready', orderCan.cancel(ready, LATER), 'deal-closed'],
  ['cancels none partly collected', orderCan.cancel(partly, LATER), 'collected'],
  ['cancels none twice', orderCan.cancel(cancelled, IN_TIME), 'cancelled'],
  ['hands over a ready order', orderCan.handOver(ready, LATER), null],
  ['hands over the rest', orderCan.handOver(partly, LATER), null],
  ['hands over nothing before arrival', orderCan.handOver(paid, LATER), 'not-arrived'],
  ['hands over nothing unpaid', orderCan.handOver(unpaid, IN_TIME), 'not-paid'],
  ['hands over nothing expired', orderCan.handOver(unpaid, LATER), 'expired'],
  ['hands over nothing twice', orderCan.handOver(collected, LATER), 'collected'],
  ['hands over nothing refunded', orderCan.handOver(back, LATER), 'refunded'],
  ['hands over a line', orderCan.handOverLine(came, ready.facts), null],
  ['hands over no line of the next delivery', orderCan.handOverLine(heldBack, ready.facts), 'held-back'],
  [
    'hands over nothing while the rest waits',
    orderCan.handOver(order(arrivedFacts, handed, heldBack), LATER),
    'not-arrived',
  ],
  ['hands over no line twice', orderCan.handOverLine(handed, ready.facts), 'collected'],
  ['hands over no line before arrival', orderCan.handOverLine(waiting, paid.facts), 'not-arrived'],
  ['hands over no refunded line', orderCan.handOverLine(refunded, ready.facts), 'refunded'],
  [
    'takes back within ten minutes',
    orderCan.undoHandOver(handed, partly.facts, '2026-11-23T10:09:59.999Z'),
    null,
  ],
  [
    'takes back nothing later',
    orderCan.undoHandOver(handed, partly.facts, '2026-11-23T10:10:00.000Z'),
    'undo-too-late',
  ],
  [
    'takes back nothing not handed over',
    orderCan.undoHandOver(waiting, ready.facts, LATER),
    'not-handed-over',
  ],
  [
    'takes back nothing refunded',
    orderCan.undoHandOver({ ...refunded, handedOverAt: HANDED }, partly.facts, HANDED),
    'refunded',
  ],
  ['takes back nothing once the rest is settled', orderCan.undoHandOver(handed, settled, HANDED), 'settled'],
  ['hands over nothing settled', orderCan.handOver(order(settled, came), LATER), 'settled'],
  ['hands over no line of a settled bag', orderCan.handOverLine(came, settled), 'settled'],
  ['cancels nothing settled', orderCan.cancel(order(settled, came), LATER), 'settled'],
  ['refunds a paid line', orderCan.refund(waiting, paid.facts), null],
  ['refunds a line handed over', orderCan.refund(handed, partly.facts), null],
  ['refunds nothing unpaid', orderCan.refund(waiting, unpaid.facts), 'not-paid'],
  ['refunds nothing twice', orderCan.refund(refunded, paid.facts), 'refunded'],
])('%s', (_, answer, reason) => {
  expect(answer.ok ? null : answer.reason).toBe(reason)
})
