import { createDeal, type LeaderDeal, listDeals, markArrived, readDeal, readLeaderDeal } from '#contract/deal'
import { listNotices } from '#contract/notice'
import { cancelOrder, readOrder } from '#contract/order'
import { MINUTE_MS } from '#domain/business-time'
import { dealState } from '#domain/deal'
import { cancelShortDeals } from '#server/sweeps/cancel-short-deals'
import { balances } from './ledger'
import { Neighbourhood } from './neighbourhood'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

const asking = () => here.deal({ minimumMembers: 3, closesAt: here.inHours(1), pickupAt: here.inHours(5) })
const ordered = async (deal: LeaderDeal, members: number) => {
  const all = []
  for (let n = 0; n < members; n += 1) {
    const person = await here.member(`Member ${n}`)
    all.push({ person, order: await here.paidOrder(person, { deal, pieces: [1] }) })
  }
  return all
}
const factsOf = async (deal: LeaderDeal) =>
  (await here.api.ok(readLeaderDeal, { dealId: deal.dealId }, here.leader)).facts
const stateOf = async (deal: LeaderDeal) => dealState(await factsOf(deal), here.inHours(0))
const arrive = (deal: LeaderDeal) => here.api.call(markArrived, { dealId: deal.dealId }, here.leader)

describe('a minimum of members (D2)', () => {
  it('counts people, not orders, and shows everybody how many are missing', async () => {
    const deal = await asking()
    const [first] = await ordered(deal, 2)
    if (!first) throw new Error('one person')
    await here.paidOrder(first.person, { deal, pieces: [1] })
    const shown = await here.api.ok(readDeal, { leaderId: deal.leaderId, dealId: deal.dealId })
    expect(shown.facts.minimum).toEqual({ members: 3, paid: 2 })
    await here.api.ok(cancelOrder, { orderId: first.order.orderId }, first.person)
    expect((await factsOf(deal)).minimum).toEqual({ members: 3, paid: 2 })
    await here.cancel(deal)
  })

  it('below it the deal is cancelled by the clock alone; money and notices follow', async () => {
    const deal = await asking()
    const people = await ordered(deal, 2)
    here.api.later(61 * MINUTE_MS)
    expect(await stateOf(deal)).toBe('closed')
    expect(await arrive(deal)).toMatchObject({ status: 409, problem: { code: 'deal-not-arrivable' } })
    expect(await cancelShortDeals(here.api.deps)).toBe(0)

    here.api.later(15 * MINUTE_MS)
    expect(await stateOf(deal)).toBe('cancelled')
    expect(await arrive(deal)).toMatchObject({ problem: { code: 'deal-not-arrivable' } })
    expect(await cancelShortDeals(here.api.deps)).toBe(1)
    expect(await cancelShortDeals(here.api.deps)).toBe(0)
    for (const { person, order } of people) {
      const now = await here.api.ok(readOrder, { orderId: order.orderId }, person)
      expect(now.facts.refundedAt).not.toBeNull()
      expect(now.cancelReason).toBe('不满 3 人，没有成团')
      const { items } = await here.api.ok(listNotices, {}, person)
      expect(items[0]).toMatchObject({ kind: 'deal-cancelled', facts: { reason: '不满 3 人，没有成团' } })
    }
    const past = await here.api.ok(listDeals, { state: 'past', limit: 100 }, here.leader)
    expect(past.items.map(({ dealId }) => dealId)).toContain(deal.dealId)
    const accounts = await balances(here.api.deps.db, here.leader.leaderId)
    expect(Object.values(accounts).reduce((sum, one) => sum + one, 0)).toBe(0)
  })

  it('met, it goes on, and no later refund takes that back', async () => {
    const deal = await asking()
    await ordered(deal, 3)
    here.api.later(80 * MINUTE_MS)
    expect(await cancelShortDeals(here.api.deps)).toBe(0)
    expect(await stateOf(deal)).toBe('closed')
    expect(await arrive(deal)).toMatchObject({ ok: true })
    expect(await stateOf(deal)).toBe('arrived')
    expect((await factsOf(deal)).minimum).toEqual({ members: 3, paid: 3 })
  })

  it('is between 2 and 9,999', async () => {
    for (const minimumMembers of [1, 0, 10_000]) {
      const draft = here.draft({ minimumMembers })
      const answer = await here.api.call(createDeal, draft, here.leader)
      expect(answer).toMatchObject({
        status: 422,
        problem: {
          code: 'deal-invalid',
          fields: [{ path: 'minimumMembers', code: 'minimum-outside-range' }],
        },
      })
    }
  })
})
