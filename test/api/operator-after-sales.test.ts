import { createCanvas } from '@napi-rs/canvas'
import { eq } from 'drizzle-orm'
import {
  agreeAfterSale,
  escalateAfterSale,
  passAfterSale,
  readAfterSale,
  readOwnAfterSale,
  readPicture,
  refuseAfterSale,
  sendPicture,
  withdrawAfterSale,
} from '#contract/after-sale'
import { listStatement } from '#contract/earnings'
import { listNotices } from '#contract/notice'
import {
  decideToAgree,
  decideToRefuse,
  listOperatorAfterSales,
  readOperatorAfterSale,
  readOperatorQueues,
} from '#contract/operator'
import { HOUR_MS } from '#domain/business-time'
import type { AfterSaleId } from '#domain/ids'
import { fen } from '#domain/money'
import { refunds } from '#server/db/schema/money'
import { Complaints, problem } from './complaints'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood
let complaints: Complaints
let staff: Person
let colleague: Person

beforeEach(async () => {
  here = await Neighbourhood.open()
  complaints = new Complaints(here)
  staff = await here.operator('Operator Qin')
  colleague = await here.operator('Operator Fang')
})

afterEach(() => here.api.close())

/** Two pieces of eggs asked for, and passed on by the leader. */
async function passedOn() {
  const bag = await complaints.collected()
  const { afterSaleId } = await complaints.asked(bag, bag.eggs, 2, 2_580)
  await here.api.ok(passAfterSale, { afterSaleId, note: '请平台看图片' }, here.leader)
  return { bag, of: { leaderId: here.leader.leaderId, afterSaleId } }
}

const queue = async () => (await here.api.ok(listOperatorAfterSales, {}, staff)).items
const idsOf = (items: readonly { readonly afterSaleId: AfterSaleId }[]) => items.map((one) => one.afterSaleId)
const twoPieces = { agreement: { kind: 'quantity', quantity: 2 }, stock: 'written-off' } as const

it('lists what was passed on or escalated, the longest waiting first, page by page, with who leads', async () => {
  const { of: passed, bag } = await passedOn()
  const escalated = await complaints.asked(bag, bag.rice, 1, 3_990)
  await here.api.ok(refuseAfterSale, { afterSaleId: escalated.afterSaleId, why: '照片看不出' }, here.leader)
  expect(idsOf(await queue())).toEqual([passed.afterSaleId])
  here.api.later(HOUR_MS)
  const own = { orderId: bag.order.orderId, afterSaleId: escalated.afterSaleId }
  await here.api.ok(escalateAfterSale, { ...own, note: '请平台看' }, bag.person)

  const first = await here.api.ok(listOperatorAfterSales, { limit: 1 }, staff)
  const rest = await here.api.ok(listOperatorAfterSales, { limit: 1, cursor: first.nextCursor ?? '' }, staff)
  expect([...idsOf(first.items), ...idsOf(rest.items)]).toEqual([passed.afterSaleId, escalated.afterSaleId])
  expect(rest.nextCursor).toBeNull()
  expect(first.items[0]).toMatchObject({ leaderName: 'Leader Li', memberName: 'Member Rotten' })
  expect(await here.api.ok(readOperatorQueues, {}, staff)).toMatchObject({ afterSales: 2 })
})

it('shows the timeline and the pictures to operators', async () => {
  const bag = await complaints.collected()
  const picture = await createCanvas(8, 8).encode('png')
  const sent = await here.api.ok(sendPicture, { orderId: bag.order.orderId, picture }, bag.person)
  const asked = await complaints.asked(bag, bag.eggs, 1, 1_290, [sent.pictureId])
  const of = { leaderId: here.leader.leaderId, afterSaleId: asked.afterSaleId }
  await here.api.ok(passAfterSale, { afterSaleId: of.afterSaleId, note: '请看' }, here.leader)
  const seen = await here.api.ok(readOperatorAfterSale, of, staff)
  expect(seen.events.map(({ kind, byRole }) => [kind, byRole])).toEqual([
    ['asked', 'member'],
    ['passed-to-operator', 'leader'],
  ])
  expect(seen.pictureIds).toEqual([sent.pictureId])
  const shown = await here.api.ok(readPicture, sent, staff)
  expect(shown.byteLength).toBeGreaterThan(0)
})

it('does not show operators what was never given to them', async () => {
  const bag = await complaints.collected()
  const { afterSaleId } = await complaints.asked(bag, bag.eggs, 1, 1_290)
  const of = { leaderId: here.leader.leaderId, afterSaleId }
  expect(await here.api.call(readOperatorAfterSale, of, staff)).toMatchObject({ status: 404 })
  const refused = await here.api.call(decideToRefuse, { ...of, why: '不' }, staff)
  expect(refused).toMatchObject(problem('after-sale-not-with-operator'))
})

it('finds nothing under another leader than the one it belongs to', async () => {
  const { of } = await passedOn()
  const elsewhere = { ...of, leaderId: here.other.leaderId }
  expect(await here.api.call(readOperatorAfterSale, elsewhere, staff)).toMatchObject({ status: 404 })
  const agreed = await here.api.call(decideToAgree, { ...elsewhere, ...twoPieces }, staff)
  expect(agreed).toMatchObject({ status: 404 })
})

it('agreeing refunds, takes commission back, tells the member and is in the leader’s timeline', async () => {
  const { bag, of } = await passedOn()
  const agreed = await here.api.ok(decideToAgree, { ...of, ...twoPieces }, staff)
  expect(agreed).toMatchObject({ agreedFen: 2_580, stock: 'written-off', refund: 'requested' })
  const { db } = here.api.deps
  const [refund] = await db.select().from(refunds).where(eq(refunds.orderId, bag.order.orderId))
  expect(refund?.amountFen).toBe(2_580)
  const { items } = await here.api.ok(listStatement, { limit: 100 }, here.leader)
  expect(items.find(({ lineId }) => lineId === bag.eggs.lineId)).toMatchObject({ commissionFen: 109 })
  const seen = await here.api.ok(readAfterSale, { afterSaleId: of.afterSaleId }, here.leader)
  expect(seen.events.at(-1)).toMatchObject({ kind: 'agreed', byRole: 'operator', amountFen: 2_580 })
  const told = (await here.api.ok(listNotices, {}, bag.person)).items[0]
  expect(told).toMatchObject({ kind: 'after-sale', facts: { what: 'agreed', refundYuan: '25.80' } })
  expect(await queue()).toEqual([])
})

it('agreeing to an amount takes no more than is left', async () => {
  const { of } = await passedOn()
  const give = (amountFen: number) =>
    here.api.call(
      decideToAgree,
      { ...of, agreement: { kind: 'amount', amountFen: fen(amountFen) }, stock: 'written-off' },
      staff,
    )
  expect(await give(3_871)).toMatchObject(problem('after-sale-above-left', { left: '38.70' }))
  expect(await give(0)).toMatchObject(problem('after-sale-nothing-given'))
  expect(await give(3_870)).toMatchObject({ ok: true, value: { agreedFen: 3_870 } })
})

it('refusing needs a reason, is final for member and leader, and lets the commission go on', async () => {
  const { bag, of } = await passedOn()
  here.api.later(49 * HOUR_MS)
  expect(await here.api.call(decideToRefuse, { ...of, why: ' ' }, staff)).toMatchObject(problem('bad-input'))
  const refused = await here.api.ok(decideToRefuse, { ...of, why: '图片里的蛋是好的' }, staff)
  expect(refused.events.at(-1)).toMatchObject({
    kind: 'refused',
    byRole: 'operator',
    note: '图片里的蛋是好的',
  })
  const own = { orderId: bag.order.orderId, afterSaleId: of.afterSaleId }
  const seen = await here.api.ok(readOwnAfterSale, own, bag.person)
  expect(seen).toMatchObject({ decidedWhy: '图片里的蛋是好的', agreedFen: null })
  expect(await here.api.call(escalateAfterSale, own, bag.person)).toMatchObject(problem('after-sale-decided'))
  expect(await here.api.call(withdrawAfterSale, own, bag.person)).toMatchObject(problem('after-sale-closed'))
  const late = await here.api.call(agreeAfterSale, { afterSaleId: of.afterSaleId, ...twoPieces }, here.leader)
  expect(late).toMatchObject(problem('after-sale-closed'))
  const told = (await here.api.ok(listNotices, {}, bag.person)).items[0]
  expect(told).toMatchObject({ kind: 'after-sale', facts: { what: 'refused', by: 'operator' } })
  const { items } = await here.api.ok(listStatement, { state: 'available', limit: 100 }, here.leader)
  expect(items.map(({ lineId }) => lineId)).toContain(bag.eggs.lineId)
})

it('of two operators who decide at once one does, and the other is told that it is decided', async () => {
  const { bag, of } = await passedOn()
  const answers = await Promise.all([
    here.api.call(decideToAgree, { ...of, ...twoPieces }, staff),
    here.api.call(decideToRefuse, { ...of, why: '图片看不清' }, colleague),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    status: 409,
    ...problem('after-sale-decided'),
  })
  const { db } = here.api.deps
  const paid = await db.select().from(refunds).where(eq(refunds.orderId, bag.order.orderId))
  expect(paid.length).toBe(answers[0]?.ok ? 1 : 0)
})
