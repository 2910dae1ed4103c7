import {
  agreeAfterSale,
  askAfterSale,
  escalateAfterSale,
  listAfterSales,
  listOwnAfterSales,
  passAfterSale,
  readAfterSale,
  readOwnAfterSale,
  refuseAfterSale,
  withdrawAfterSale,
} from '#contract/after-sale'
import { readHome } from '#contract/home'
import { DAY_MS, HOUR_MS } from '#domain/business-time'
import { fen } from '#domain/money'
import { Complaints, problem } from './complaints'
import { Neighbourhood } from './neighbourhood'

let here: Neighbourhood
let complaints: Complaints

beforeAll(async () => {
  here = await Neighbourhood.open()
  complaints = new Complaints(here)
})

afterAll(() => here.api.close())

describe('asking for money back', () => {
  it('is told to the leader, with what it comes to', async () => {
    const bag = await complaints.collected()
    const { afterSaleId } = await complaints.asked(bag, bag.eggs, 2, 2_580)
    const seen = await here.api.ok(readAfterSale, { afterSaleId }, here.leader)
    expect(seen).toMatchObject({
      reason: 'rotten',
      note: '有两个是坏的',
      memberName: 'Member Rotten',
      facts: { askedQuantity: 2, askedFen: 2_580, agreedAt: null },
      line: { name: '土鸡蛋', quantity: 3, paidFen: 3_870 },
      events: [{ kind: 'asked', byRole: 'member', amountFen: 2_580 }],
    })
    const home = await here.api.ok(readHome, {}, here.leader)
    const todo = home.todos.find(({ kind }) => kind === 'after-sale')
    expect(todo?.count).toBeGreaterThan(0)
  })

  it('is refused before the goods are collected', async () => {
    const deal = await here.deal()
    const person = await here.member()
    const order = await here.paidOrder(person, { deal, pieces: [1] })
    const [eggs] = order.lines
    if (!eggs) throw new Error('no eggs')
    const answer = await here.api.call(
      askAfterSale,
      complaints.askOf({ deal, person, order }, eggs, 1, 1_290),
      person,
    )
    expect(answer).toMatchObject(problem('after-sale-not-collected'))
  })

  it('is refused once the window of the line is over, which is longer for rice than for eggs', async () => {
    const bag = await complaints.collected()
    here.api.later(48 * HOUR_MS)
    const eggs = await here.api.call(askAfterSale, complaints.askOf(bag, bag.eggs, 1, 1_290), bag.person)
    expect(eggs).toMatchObject(problem('after-sale-window-closed'))
    await complaints.asked(bag, bag.rice, 1, 3_990)
  })

  it('is refused for more pieces than were bought, and for pieces asked for before', async () => {
    const bag = await complaints.collected()
    const tooMany = await here.api.call(askAfterSale, complaints.askOf(bag, bag.eggs, 4, 5_160), bag.person)
    expect(tooMany).toMatchObject(problem('after-sale-too-many-pieces', { left: 3 }))
    await complaints.asked(bag, bag.eggs, 2, 2_580)
    const second = await here.api.call(askAfterSale, complaints.askOf(bag, bag.eggs, 2, 2_580), bag.person)
    expect(second).toMatchObject(problem('after-sale-too-many-pieces', { left: 1 }))
    await complaints.asked(bag, bag.eggs, 1, 1_290)
    const third = await here.api.call(askAfterSale, complaints.askOf(bag, bag.eggs, 1, 1_290), bag.person)
    expect(third).toMatchObject(problem('after-sale-asked-already'))
  })

  it('is refused when the amount is not what the member saw', async () => {
    const bag = await complaints.collected()
    const answer = await here.api.call(askAfterSale, complaints.askOf(bag, bag.eggs, 1, 1_291), bag.person)
    expect(answer).toMatchObject(problem('after-sale-amount-changed', { amount: '12.90' }))
  })

  it('of somebody else’s order finds nothing', async () => {
    const bag = await complaints.collected()
    const stranger = await here.member('Stranger')
    const answer = await here.api.call(askAfterSale, complaints.askOf(bag, bag.eggs, 1, 1_290), stranger)
    expect(answer).toMatchObject({ ok: false, status: 404 })
    const { afterSaleId } = await complaints.asked(bag, bag.eggs, 1, 1_290)
    const own = { orderId: bag.order.orderId, afterSaleId }
    for (const endpoint of [readOwnAfterSale, withdrawAfterSale, escalateAfterSale] as const) {
      expect(await here.api.call(endpoint, own, stranger)).toMatchObject({ status: 404 })
    }
    expect(await here.api.call(readAfterSale, { afterSaleId }, here.other)).toMatchObject({ status: 404 })
    const agreement = { kind: 'amount', amountFen: fen(1) } as const
    const agreed = await here.api.call(
      agreeAfterSale,
      { afterSaleId, agreement, stock: 'written-off' },
      here.other,
    )
    expect(agreed).toMatchObject({ status: 404 })
  })

  it('of an own order is not reached by the number of another own order', async () => {
    const bag = await complaints.collected()
    const { afterSaleId } = await complaints.asked(bag, bag.eggs, 1, 1_290)
    const other = await here.paidOrder(bag.person, { deal: await here.deal(), pieces: [1] })
    const answer = await here.api.call(withdrawAfterSale, { orderId: other.orderId, afterSaleId }, bag.person)
    expect(answer).toMatchObject({ status: 404 })
  })
})

describe('a refusal', () => {
  it('needs a reason, is read by the member, and can be taken to the operator once', async () => {
    const bag = await complaints.collected()
    const { afterSaleId } = await complaints.asked(bag, bag.eggs, 1, 1_290)
    const own = { orderId: bag.order.orderId, afterSaleId }
    const early = await here.api.call(escalateAfterSale, own, bag.person)
    expect(early).toMatchObject(problem('after-sale-not-refused'))
    const silent = await here.api.call(refuseAfterSale, { afterSaleId, why: '  ' }, here.leader)
    expect(silent).toMatchObject(problem('bad-input'))
    await here.api.ok(refuseAfterSale, { afterSaleId, why: '照片看不出问题' }, here.leader)
    const again = await here.api.call(refuseAfterSale, { afterSaleId, why: '还是不行' }, here.leader)
    expect(again).toMatchObject(problem('after-sale-closed'))

    here.api.later(DAY_MS)
    const escalated = await here.api.ok(escalateAfterSale, { ...own, note: '请看第二张' }, bag.person)
    expect(escalated).toMatchObject({ refusedWhy: '照片看不出问题' })
    expect(escalated.events.map(({ kind }) => kind)).toEqual(['asked', 'refused', 'escalated'])
    const twice = await here.api.call(escalateAfterSale, own, bag.person)
    expect(twice).toMatchObject(problem('after-sale-escalated-before'))
    const overruled = await here.api.call(refuseAfterSale, { afterSaleId, why: '不' }, here.leader)
    expect(overruled).toMatchObject(problem('after-sale-with-operator'))
  })

  it('cannot be taken there after seven days', async () => {
    const bag = await complaints.collected()
    const { afterSaleId } = await complaints.asked(bag, bag.eggs, 1, 1_290)
    await here.api.ok(refuseAfterSale, { afterSaleId, why: '超出范围' }, here.leader)
    here.api.later(7 * DAY_MS)
    const late = await here.api.call(
      escalateAfterSale,
      { orderId: bag.order.orderId, afterSaleId },
      bag.person,
    )
    expect(late).toMatchObject(problem('after-sale-escalation-late'))
  })
})

it('what the leader passes on can still be agreed to, and not refused', async () => {
  const bag = await complaints.collected()
  const { afterSaleId } = await complaints.asked(bag, bag.eggs, 1, 1_290)
  await here.api.ok(passAfterSale, { afterSaleId, note: '请平台定' }, here.leader)
  const refused = await here.api.call(refuseAfterSale, { afterSaleId, why: '不' }, here.leader)
  expect(refused).toMatchObject(problem('after-sale-with-operator'))
  const agreement = { kind: 'quantity', quantity: 1 } as const
  await here.api.ok(agreeAfterSale, { afterSaleId, agreement, stock: 'written-off' }, here.leader)
})

it('what the member withdraws may be asked for again, and is nobody’s to decide', async () => {
  const bag = await complaints.collected()
  const { afterSaleId } = await complaints.asked(bag, bag.eggs, 3, 3_870)
  await here.api.ok(withdrawAfterSale, { orderId: bag.order.orderId, afterSaleId }, bag.person)
  const agreement = { kind: 'quantity', quantity: 3 } as const
  const agreed = await here.api.call(
    agreeAfterSale,
    { afterSaleId, agreement, stock: 'written-off' },
    here.leader,
  )
  expect(agreed).toMatchObject(problem('after-sale-closed'))
  await complaints.asked(bag, bag.eggs, 3, 3_870)
  const { items } = await here.api.ok(listOwnAfterSales, { orderId: bag.order.orderId }, bag.person)
  expect(items.map(({ facts }) => facts.withdrawnAt !== null)).toEqual([false, true])
})

it('the leader’s list goes by where they stand, page by page', async () => {
  const bag = await complaints.collected()
  const ids: string[] = []
  for (let i = 0; i < 3; i++) ids.push((await complaints.asked(bag, bag.eggs, 1, 1_290)).afterSaleId)
  const first = await here.api.ok(listAfterSales, { group: 'waiting', limit: 2 }, here.leader)
  expect(first.items.map(({ afterSaleId }) => afterSaleId)).toEqual([ids[2], ids[1]])
  const cursor = first.nextCursor ?? undefined
  const second = await here.api.ok(listAfterSales, { group: 'waiting', limit: 1, cursor }, here.leader)
  expect(second.items[0]?.afterSaleId).toBe(ids[0])

  const [refused, passed, withdrawn] = first.items.concat(second.items).map((one) => one.afterSaleId)
  if (!refused || !passed || !withdrawn) throw new Error('three were asked for')
  await here.api.ok(refuseAfterSale, { afterSaleId: refused, why: '不' }, here.leader)
  await here.api.ok(passAfterSale, { afterSaleId: passed }, here.leader)
  const own = { orderId: bag.order.orderId, afterSaleId: withdrawn }
  await here.api.ok(withdrawAfterSale, own, bag.person)
  const of = async (group: 'waiting' | 'with-operator' | 'over') =>
    (await here.api.ok(listAfterSales, { group, limit: 100 }, here.leader)).items
      .map(({ afterSaleId }) => afterSaleId)
      .filter((afterSaleId) => ids.includes(afterSaleId))
  expect(await of('waiting')).toEqual([])
  expect(await of('with-operator')).toEqual([passed])
  expect((await of('over')).sort()).toEqual([refused, withdrawn].sort())
})
