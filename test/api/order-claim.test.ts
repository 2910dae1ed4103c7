import { eq } from 'drizzle-orm'
import { cancelOrderOnBehalf, confirmChain, listOrdersOnBehalf } from '#contract/chain'
import type { LeaderDeal } from '#contract/deal'
import { listDealOrders, listOrders } from '#contract/order'
import { claimOrder, readOrderClaim } from '#contract/order-claim'
import { startPayment } from '#contract/payment'
import { readTally } from '#contract/tally'
import { members } from '#server/db/schema/member'
import { Neighbourhood } from './neighbourhood'
import { settle } from './settlers'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

/** The code of an order for 张三, two eggs. */
async function codeFor(deal: LeaderDeal): Promise<string> {
  const [item] = deal.items
  if (!item) throw new Error('the deal has no item')
  const row = {
    ...{
      row: 0,
      original: '1. 张三 2-301 土鸡蛋2',
      name: '张三',
      unitLabel: '2-301',
      note: '',
      memberId: null,
    },
    items: [{ itemId: item.itemId, quantity: 2 }],
  }
  const { rows } = await here.api.ok(confirmChain, { dealId: deal.dealId, rows: [row] }, here.leader)
  const [placed] = rows
  if (placed?.outcome !== 'placed') throw new Error('the row was not placed')
  return placed.link.slice(-12)
}

describe('the link to an order a leader placed for somebody', () => {
  it('shows anyone the goods, the sum and until when, and hides the name', async () => {
    const deal = await here.deal()
    const code = await codeFor(deal)
    expect(await here.api.ok(readOrderClaim, { code })).toMatchObject({
      state: 'open',
      orderId: null,
      maskedName: '张*',
      payFen: 2_580,
      dueAt: deal.facts.closesAt,
      lines: [{ name: '土鸡蛋', quantity: 2, payFen: 2_580 }],
    })
    expect(await here.api.call(readOrderClaim, { code: 'Nobody123456' })).toMatchObject({ status: 404 })
  })

  it('makes the order its claimer’s, who pays it as any other', async () => {
    const deal = await here.deal()
    const code = await codeFor(deal)
    const person = await here.member('张三丰')
    const order = await here.api.ok(claimOrder, { code }, person)
    expect(order).toMatchObject({ onBehalf: true, payFen: 2_580 })
    const paid = await here.pay(person, order)
    expect(paid.number).toBe(1)
    const listed = await here.api.ok(listDealOrders, { dealId: deal.dealId }, here.leader)
    expect(listed.items).toMatchObject([{ memberName: '张三丰', unitLabel: '2-301', number: 1 }])
    expect(await here.api.ok(readOrderClaim, { code }, person)).toMatchObject({
      state: 'own',
      orderId: order.orderId,
    })
    expect(await here.api.ok(readOrderClaim, { code })).toMatchObject({ state: 'taken', orderId: null })
  })

  it('gives the claimer the same order again, and tells everybody else that it is taken', async () => {
    const code = await codeFor(await here.deal())
    const person = await here.member('先到的人')
    const first = await here.api.ok(claimOrder, { code }, person)
    expect(await here.api.ok(claimOrder, { code }, person)).toEqual(first)
    const late = await here.member('后到的人')
    const answer = await here.api.call(claimOrder, { code }, late)
    expect(answer).toMatchObject({ status: 409, problem: { code: 'claim-taken' } })
    expect((await here.api.ok(listOrders, {}, late)).items).toEqual([])
  })

  it('is one person’s when two claim at once', async () => {
    const code = await codeFor(await here.deal())
    const people = [await here.member('甲'), await here.member('乙')]
    const answers = await Promise.all(people.map((person) => here.api.call(claimOrder, { code }, person)))
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    const lists = await Promise.all(people.map((person) => here.api.ok(listOrders, {}, person)))
    expect(lists.map(({ items }) => items.length).sort()).toEqual([0, 1])
  })

  it('counts its pieces to the claimer’s limit, and stays open where they are too many', async () => {
    const deal = await here.deal()
    const code = await codeFor(deal)
    const person = await here.member('买过的人')
    await here.order(person, { deal, pieces: [4] })
    const answer = await here.api.call(claimOrder, { code }, person)
    expect(answer).toMatchObject({ status: 409, problem: { code: 'limit-exceeded', facts: { left: 1 } } })
    expect(await here.api.ok(readOrderClaim, { code })).toMatchObject({ state: 'open' })

    const next = await here.member('没买过的人')
    await here.api.ok(claimOrder, { code }, next)
    const more = await here.tryToOrder(next, { deal, pieces: [4] })
    expect(more).toMatchObject({ ok: false, problem: { code: 'limit-exceeded', facts: { left: 3 } } })
  })

  it('makes a stranger a member of the leader', async () => {
    const code = await codeFor(await here.deal())
    const stranger = await settle(here.api, { name: '新来的人' })
    await here.api.ok(claimOrder, { code }, stranger)
    const [row] = await here.api.deps.db
      .select({ leaderId: members.leaderId })
      .from(members)
      .where(eq(members.memberId, stranger.memberId))
    expect(row?.leaderId).toBe(here.leader.leaderId)
  })

  it('leads to nothing payable once cancelled or expired', async () => {
    const deal = await here.deal({ closesAt: here.inHours(1) })
    const [cancelled, expired] = [await codeFor(deal), await codeFor(deal)]
    const { dealId } = deal
    const { items } = await here.api.ok(listOrdersOnBehalf, { dealId }, here.leader)
    const orderId = items.find(({ link }) => link.endsWith(cancelled))?.orderId
    if (!orderId) throw new Error('the order is not listed')
    await here.api.ok(cancelOrderOnBehalf, { dealId, orderId }, here.leader)
    here.api.later(3_600_000)
    const person = await here.member('来晚的人')
    expect(await here.api.call(claimOrder, { code: cancelled }, person)).toMatchObject({
      problem: { code: 'claim-cancelled' },
    })
    expect(await here.api.call(claimOrder, { code: expired }, person)).toMatchObject({
      problem: { code: 'order-expired' },
    })
    expect(await here.api.ok(readOrderClaim, { code: expired })).toMatchObject({ state: 'expired' })
  })

  it('can be paid hours after a payment was begun and left', async () => {
    const deal = await here.deal()
    const person = await here.member('慢慢来的人')
    const order = await here.api.ok(claimOrder, { code: await codeFor(deal) }, person)
    const start = () => here.api.ok(startPayment, { orderId: order.orderId, channel: 'h5' }, person)
    const first = await start()
    expect((await start()).paymentId).toBe(first.paymentId)
    here.api.later(3 * 3_600_000)
    expect((await start()).paymentId).not.toBe(first.paymentId)
    expect(await here.pay(person, order)).toMatchObject({ number: 1 })
  })

  it('changes nothing of the deal’s tally before it is paid', async () => {
    const deal = await here.deal()
    await codeFor(deal)
    const tally = await here.api.ok(readTally, { dealId: deal.dealId }, here.leader)
    expect(tally).toMatchObject({ orderCount: 0 })
    expect((await here.api.ok(listDealOrders, { dealId: deal.dealId }, here.leader)).items).toEqual([])
  })
})
