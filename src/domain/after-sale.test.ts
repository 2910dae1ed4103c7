import fc from 'fast-check'
import {
  type AfterSaleFacts,
  type AfterSaleLine,
  afterSaleCan,
  afterSaleState,
  afterSaleUntil,
  agreedAmount,
  amountOfPieces,
  askedAmount,
  goodsAfter,
  isAfterSaleOpen,
  MAX_WITHDRAWN,
  piecesLeft,
} from './after-sale'
import { commissionOf, reversalOf } from './commission'
import { bp, fen } from './money'

const HANDED = '2026-11-20T10:00:00.000Z'
const SOON = '2026-11-20T12:00:00.000Z'
const LATER = '2026-11-21T12:00:00.000Z'
const WEEK_AFTER_SOON = '2026-11-27T12:00:00.000Z'

const line: AfterSaleLine = {
  quantity: 3,
  shortQuantity: 0,
  paidFen: fen(1_000),
  refundedFen: fen(0),
  goods: 'fresh',
  handedOverAt: HANDED,
}
const asked: AfterSaleFacts = {
  askedQuantity: 1,
  askedFen: fen(333),
  agreedAt: null,
  refusedAt: null,
  passedAt: null,
  escalatedAt: null,
  decidedAt: null,
  withdrawnAt: null,
}
const agreed = { ...asked, agreedAt: SOON }
const refused = { ...asked, refusedAt: SOON }
const passed = { ...asked, passedAt: SOON }
const escalated = { ...refused, escalatedAt: LATER }
const withdrawn = { ...asked, withdrawnAt: SOON }
const decided = { ...escalated, decidedAt: WEEK_AFTER_SOON }
const overruled = { ...refused, escalatedAt: SOON, refusedAt: LATER }

it.each([
  ['asked', true, asked],
  ['agreed', false, agreed],
  ['refused', false, refused],
  ['passed-to-operator', true, passed],
  ['escalated', true, escalated],
  ['escalated', true, { ...refused, escalatedAt: SOON }],
  ['withdrawn', false, withdrawn],
  ['withdrawn', false, { ...passed, withdrawnAt: LATER }],
  ['agreed', false, { ...escalated, agreedAt: LATER }],
  ['refused', false, overruled],
  ['refused', false, decided],
  ['refused', false, { ...passed, decidedAt: LATER }],
  ['refused', false, { ...passed, refusedAt: LATER }],
] as const)('an after-sale is %s, open: %s', (state, open, facts) => {
  expect(afterSaleState(facts)).toBe(state)
  expect(isAfterSaleOpen(facts)).toBe(open)
})

it('has the window of the line: 48 hours for fresh goods, 7 days for the rest', () => {
  expect(afterSaleUntil(line)).toBe('2026-11-22T10:00:00.000Z')
  expect(afterSaleUntil({ ...line, goods: 'other' })).toBe('2026-11-27T10:00:00.000Z')
  expect(afterSaleUntil({ ...line, handedOverAt: null })).toBeNull()
})

const LAST_MS = '2026-11-22T09:59:59.999Z'
const OVER = '2026-11-22T10:00:00.000Z'
const whole = { ...asked, askedQuantity: 3, askedFen: fen(1_000) }

it.each([
  ['a collected line is asked for', afterSaleCan.ask(line, [], SOON), null],
  ['to the last millisecond', afterSaleCan.ask(line, [], LAST_MS), null],
  ['not once the window is over', afterSaleCan.ask(line, [], OVER), 'window-closed'],
  ['longer when it keeps', afterSaleCan.ask({ ...line, goods: 'other' }, [], OVER), null],
  [
    'not before it is collected',
    afterSaleCan.ask({ ...line, handedOverAt: null }, [], SOON),
    'not-collected',
  ],
  [
    'not once all is given back',
    afterSaleCan.ask({ ...line, refundedFen: fen(1_000) }, [], SOON),
    'nothing-left',
  ],
  [
    'not when a coupon paid all of it',
    afterSaleCan.ask({ ...line, paidFen: fen(0) }, [], SOON),
    'nothing-left',
  ],
  ['not when every piece is asked for', afterSaleCan.ask(line, [whole], SOON), 'asked-already'],
  [
    'not after a refusal of every piece',
    afterSaleCan.ask(line, [{ ...whole, refusedAt: SOON }], LATER),
    'asked-already',
  ],
  ['again when that was withdrawn', afterSaleCan.ask(line, [{ ...whole, withdrawnAt: SOON }], SOON), null],
  [
    'not for ever',
    afterSaleCan.ask(line, Array(MAX_WITHDRAWN).fill({ ...whole, withdrawnAt: SOON }), SOON),
    'asked-already',
  ],
  ['for the pieces that are left', afterSaleCan.askFor(line, [asked], 2, SOON), null],
  ['not for more', afterSaleCan.askFor(line, [asked], 3, SOON), 'too-many-pieces'],
  [
    'not for pieces that cost nothing',
    afterSaleCan.askFor({ ...line, paidFen: fen(2) }, [], 1, SOON),
    'nothing-left',
  ],
  ['what is asked is agreed to', afterSaleCan.agreeTo(asked, line, fen(333)), null],
  ['more than asked too', afterSaleCan.agreeTo(asked, line, fen(1_000)), null],
  ['not more than was paid', afterSaleCan.agreeTo(asked, line, fen(1_001)), 'above-left'],
  [
    'not more than is left of it',
    afterSaleCan.agreeTo(asked, { ...line, refundedFen: fen(800) }, fen(201)),
    'above-left',
  ],
  ['not nothing', afterSaleCan.agreeTo(asked, line, fen(0)), 'nothing-given'],
  ['not twice', afterSaleCan.agree(agreed), 'closed'],
  ['not what was refused', afterSaleCan.agree(refused), 'closed'],
  ['not what was withdrawn', afterSaleCan.agree(withdrawn), 'closed'],
  ['also what was passed on', afterSaleCan.agree(passed), null],
  ['also what was escalated', afterSaleCan.agree(escalated), null],
  ['what is asked is refused', afterSaleCan.refuse(asked), null],
  ['not twice refused', afterSaleCan.refuse(refused), 'closed'],
  ['not what is with the operator', afterSaleCan.refuse(passed), 'with-operator'],
  ['what is asked is passed on', afterSaleCan.passOn(asked), null],
  ['not what is there already', afterSaleCan.passOn(escalated), 'with-operator'],
  ['not what is agreed', afterSaleCan.passOn(agreed), 'closed'],
  ['a refusal is escalated', afterSaleCan.escalate(refused, LATER), null],
  ['within seven days', afterSaleCan.escalate(refused, WEEK_AFTER_SOON), 'escalation-late'],
  ['once', afterSaleCan.escalate(overruled, LATER), 'escalated-before'],
  ['nothing else is', afterSaleCan.escalate(asked, SOON), 'not-refused'],
  ['nor what is agreed', afterSaleCan.escalate(agreed, SOON), 'not-refused'],
  ['nor what the operator refused', afterSaleCan.escalate({ ...passed, decidedAt: LATER }, LATER), 'decided'],
  ['what was passed on is decided', afterSaleCan.decide(passed), null],
  ['what was escalated too', afterSaleCan.decide(escalated), null],
  ['not what the leader has not answered', afterSaleCan.decide(asked), 'not-with-operator'],
  ['nor what the leader refused and nobody escalated', afterSaleCan.decide(refused), 'not-with-operator'],
  ['not twice, after a refusal', afterSaleCan.decide(decided), 'decided'],
  ['not twice, after an agreement', afterSaleCan.decide({ ...passed, agreedAt: LATER }), 'decided'],
  ['not what was withdrawn meanwhile', afterSaleCan.decide({ ...passed, withdrawnAt: LATER }), 'closed'],
  ['to an amount within what is left', afterSaleCan.decideTo(passed, line, fen(1_000)), null],
  ['not above it', afterSaleCan.decideTo(passed, line, fen(1_001)), 'above-left'],
  [
    'not to an amount of what is the leader’s',
    afterSaleCan.decideTo(asked, line, fen(1)),
    'not-with-operator',
  ],
  ['by the leader not after the operator', afterSaleCan.agree(decided), 'closed'],
  ['nor refused again', afterSaleCan.refuse(decided), 'closed'],
  ['nor withdrawn', afterSaleCan.withdraw(decided), 'closed'],
  ['what is asked is withdrawn', afterSaleCan.withdraw(asked), null],
  ['what is with the operator too', afterSaleCan.withdraw(escalated), null],
  ['what is agreed is not', afterSaleCan.withdraw(agreed), 'closed'],
])('%s', (_, answer, reason) => {
  expect(answer.ok ? null : answer.reason).toBe(reason)
})

it.each([
  [1, 0, 333],
  [1, 1, 333],
  [1, 2, 334],
  [2, 0, 666],
  [3, 0, 1_000],
  [0, 3, 0],
])('%d pieces after %d come to %d fen of 1,000 for three', (quantity, before, amount) => {
  expect(amountOfPieces(line, quantity, before)).toBe(amount)
})

it('asks for no more than is left besides what is asked for already', () => {
  expect(askedAmount({ ...line, refundedFen: fen(500) }, [asked], 2)).toBe(167)
  expect(askedAmount({ ...line, refundedFen: fen(900) }, [asked], 2)).toBe(0)
  expect(piecesLeft(line, [asked, withdrawn])).toBe(2)
})

it('agrees to what was asked for all pieces, to the share of the line for others', () => {
  const last = { ...asked, askedFen: fen(334) }
  expect(agreedAmount({ kind: 'quantity', quantity: 1 }, last, line)).toBe(334)
  expect(agreedAmount({ kind: 'quantity', quantity: 2 }, last, line)).toBe(666)
  expect(agreedAmount({ kind: 'quantity', quantity: 9 }, last, line)).toBe(1_000)
  expect(agreedAmount({ kind: 'amount', amountFen: fen(5) }, last, line)).toBe(5)
})

it('puts goods back on sale only while their deal is open', () => {
  expect(goodsAfter('returned', true)).toBe('returned')
  expect(goodsAfter('returned', false)).toBe('written-off')
  expect(goodsAfter('written-off', true)).toBe('written-off')
})

describe('whatever is asked for and agreed to', () => {
  const anyLine = fc.record({
    quantity: fc.integer({ min: 1, max: 99 }),
    paidFen: fc.integer({ min: 1, max: 10_000_000 }),
  })
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 12_000_000 })), {
    maxLength: 12,
  })

  it('the whole line, piece by piece, comes to exactly what was paid', () => {
    fc.assert(
      fc.property(anyLine, ({ quantity, paidFen }) => {
        const of = { quantity, paidFen: fen(paidFen) }
        let sum = 0
        for (let piece = 0; piece < quantity; piece++) sum += amountOfPieces(of, 1, piece)
        expect(sum).toBe(paidFen)
        expect(amountOfPieces(of, quantity)).toBe(paidFen)
      }),
    )
  })

  it('what is agreed never adds up to more than was paid, and takes back all of the commission at most', () => {
    fc.assert(
      fc.property(anyLine, steps, fc.integer({ min: 0, max: 3_000 }), (bought, wanted, rate) => {
        const rateBp = bp(rate)
        let left: AfterSaleLine = { ...line, ...bought, paidFen: fen(bought.paidFen) }
        let reversed = 0
        for (const [, amount] of wanted) {
          const amountFen = fen(amount)
          if (!afterSaleCan.agreeTo(asked, left, amountFen).ok) continue
          const { paidFen, refundedFen: refundedBeforeFen } = left
          reversed += reversalOf({ paidFen, refundedBeforeFen, refundFen: amountFen, rateBp })
          left = { ...left, refundedFen: fen(left.refundedFen + amount) }
        }
        expect(left.refundedFen).toBeLessThanOrEqual(left.paidFen)
        expect(commissionOf(left.paidFen, fen(0), rateBp) - reversed).toBe(
          commissionOf(left.paidFen, left.refundedFen, rateBp),
        )
      }),
    )
  })

  it('what is asked for at once never adds up to more than was paid', () => {
    fc.assert(
      fc.property(anyLine, steps, (bought, wanted) => {
        const of: AfterSaleLine = { ...line, ...bought, paidFen: fen(bought.paidFen) }
        const open: AfterSaleFacts[] = []
        for (const [quantity] of wanted) {
          if (!afterSaleCan.askFor(of, open, quantity, SOON).ok) continue
          open.push({ ...asked, askedQuantity: quantity, askedFen: askedAmount(of, open, quantity) })
        }
        expect(open.reduce((sum, one) => sum + one.askedFen, 0)).toBeLessThanOrEqual(of.paidFen)
        expect(open.reduce((sum, one) => sum + one.askedQuantity, 0)).toBeLessThanOrEqual(of.quantity)
      }),
    )
  })
})

it('asks for no piece that never came, and for all that is left when every other piece is asked for', () => {
  const short = { ...line, shortQuantity: 1, refundedFen: fen(333) }
  expect(piecesLeft(short, [])).toBe(2)
  expect(askedAmount(short, [], 1)).toBe(333)
  expect(askedAmount(short, [], 2)).toBe(667)
  const may = afterSaleCan.askFor(short, [], 3, SOON)
  expect(may.ok ? null : may.reason).toBe('too-many-pieces')
})
