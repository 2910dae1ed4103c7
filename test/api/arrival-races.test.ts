import { type LeaderDeal, markArrived } from '#contract/deal'
import { type Order, readOrder } from '#contract/order'
import { checkPayment, startPayment } from '#contract/payment'
import { reportShortage } from '#contract/shortage'
import { lineState } from '#domain/order'
import type { Answer } from './api-calls'
import { postgresUrl } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

const HOUR_MS = 3_600_000
const ROUNDS = 8
const BUYERS = 12

const onPostgres = postgresUrl() ? describe : describe.skip
if (!postgresUrl()) {
  process.stderr.write(
    '\n!! arrival-races.test.ts is SKIPPED: TEST_POSTGRES_URL is not set. Races need many connections.\n\n',
  )
}

onPostgres('while goods arrive, on PostgreSQL', () => {
  let here: Neighbourhood
  let buyers: Person[]

  beforeAll(async () => {
    here = await Neighbourhood.open('postgres')
    buyers = await Promise.all(Array.from({ length: BUYERS }, (_, index) => here.member(`Buyer ${index}`)))
  }, 60_000)

  afterAll(() => here?.api.close())

  it('every order paid in the same moment is ready with them', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const deal = await here.deal()
      here.api.later(24 * HOUR_MS - 60_000)
      const bags = await Promise.all(buyers.map((buyer) => unpaid(buyer, deal)))
      here.api.later(2 * 60_000)
      const paying = bags.map(async ({ buyer, order, paymentId }) => {
        here.api.cashier.pay(paymentId, here.now)
        return here.api.call(checkPayment, { orderId: order.orderId }, buyer)
      })
      const arriving = here.api.call(markArrived, { dealId: deal.dealId }, here.leader)
      expect((await Promise.all([arriving, ...paying])).map(codeOf)).toEqual(
        Array.from({ length: BUYERS + 1 }, () => 'ok'),
      )
      const states = await Promise.all(
        bags.map(async ({ buyer, order }) => {
          const { lines, facts } = await here.api.ok(readOrder, { orderId: order.orderId }, buyer)
          return lines.map((line) => lineState(line, facts))
        }),
      )
      expect(states.flat()).toEqual(Array.from({ length: BUYERS * 2 }, () => 'ready'))
    }
  }, 120_000)

  it('shortages told by other phones go through', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const deal = await here.deal()
      const orders = await Promise.all(buyers.map((buyer) => here.paidOrder(buyer, { deal, pieces: [2, 1] })))
      here.api.later(25 * HOUR_MS)
      const telling = orders.map((order) => here.api.call(reportShortage, short(deal, order), here.leader))
      const arriving = deal.items.map(({ itemId }) =>
        here.api.call(markArrived, { dealId: deal.dealId, itemIds: [itemId] }, here.leader),
      )
      const codes = (await Promise.all<Answer<unknown>>([...telling, ...arriving])).map(codeOf)
      expect(codes).toEqual(Array.from({ length: BUYERS + deal.items.length }, () => 'ok'))
    }
  }, 120_000)

  async function unpaid(buyer: Person, deal: LeaderDeal) {
    const order = await here.order(buyer, { deal, pieces: [1, 1] })
    const { paymentId } = await here.api.ok(startPayment, { orderId: order.orderId, channel: 'h5' }, buyer)
    return { buyer, order, paymentId }
  }
})

function short(deal: LeaderDeal, order: Order) {
  const [line] = order.lines
  if (!line) throw new Error('an order without lines')
  return {
    dealId: deal.dealId,
    itemId: line.itemId,
    cause: 'short' as const,
    lines: [{ lineId: line.lineId, quantity: 1, settleBy: 'refund' as const }],
  }
}

const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.problem.code)
