import { listAuditEntries } from '#contract/audit'
import { makeBoardFinal, readBoardAudit } from '#contract/board-audit'
import { listNotices } from '#contract/notice'
import { readOperatorQueues } from '#contract/operator'
import {
  claimPrize,
  listOperatorPrizes,
  listPrizes,
  readPrizePlan,
  sendPrize,
  setPrizePlan,
} from '#contract/prize'
import {
  addMs,
  DAY_MS,
  epochMs,
  HOUR_MS,
  instantOf,
  MINUTE_MS,
  type Period,
  periodEnd,
  periodOf,
} from '#domain/business-time'
import type { ProductId } from '#domain/ids'
import { prizes } from '#server/db/schema/prize'
import { closeBoards } from '#server/sweeps/close-boards'
import { moveToMidMonth } from './calendar'
import { type Api, startApi } from './harness'
import { addNewcomer } from './newcomer-rows'
import { type Leader, moveIn, type Person, settle, stock } from './settlers'

let api: Api
let leaders: Leader[]
let staff: Person
let period: Period
let rice: ProductId
let oil: ProductId

const now = () => instantOf(api.deps.clock.now())
const board = () => ({ kind: 'month', period }) as const
const leader = (at: number): Leader => {
  const found = leaders[at]
  if (!found) throw new Error(`no leader ${at}`)
  return found
}
const kept = { goods: 'other', minFen: 1_000, maxFen: 9_000 } as const
const receiver = { name: '林小满', phone: '13800138000', address: '锦绣花园 3 号楼 601' }

/** Twelve leaders, of whom the first has three who count and the next two have one each: two are on, and who ties. */
beforeEach(async () => {
  api = await startApi()
  moveToMidMonth(api)
  leaders = []
  for (let at = 0; at < 12; at += 1) leaders.push(await moveIn(api, `Leader ${at}`))
  staff = await settle(api, { name: 'Operator Qin', isOperator: true })
  period = periodOf('month', now())
  rice = await stock(api, { name: '大米', search: '大米', ...kept })
  oil = await stock(api, { name: '花生油', search: '花生油', ...kept })
  const at = now()
  const counted = { joinedAt: at, firstPaidAt: at, collectedAt: at, coolsAt: addMs(at, 2 * DAY_MS) }
  for (const who of [0, 0, 0, 1, 2]) await addNewcomer(api, leader(who).leaderId, counted)
  await api.ok(
    setPrizePlan,
    {
      kind: 'month',
      bands: [
        { fromRank: 2, toRank: 5, productId: oil },
        { fromRank: 1, toRank: 1, productId: rice },
      ],
    },
    staff,
  )
  api.later(epochMs(periodEnd('month', period)) + 72 * HOUR_MS + MINUTE_MS - epochMs(now()))
  await closeBoards(api.deps)
})

afterEach(() => api.close())

const makeFinal = () => api.ok(makeBoardFinal, board(), staff)
const claim = (at: number, to: Parameters<typeof api.call<typeof claimPrize>>[1]['to']) =>
  api.call(claimPrize, { ...board(), to }, leader(at))
const send = (at: number) => api.call(sendPrize, { ...board(), leaderId: leader(at).leaderId }, staff)
const toSend = async () => (await api.ok(listOperatorPrizes, { group: 'to-send' }, staff)).items

it('go to those finally on by rank, to all who tie, once, and each is told', async () => {
  await makeFinal()
  await makeFinal()
  const own = await Promise.all([0, 1, 2, 3].map((at) => api.ok(listPrizes, {}, leader(at))))
  expect(own.map(({ items }) => items.map(({ rank, productName }) => [rank, productName]))).toEqual([
    [[1, '大米']],
    [[2, '花生油']],
    [[2, '花生油']],
    [],
  ])
  expect((await api.ok(listNotices, {}, leader(1))).items).toMatchObject([
    { kind: 'prize-won', facts: { period, rank: 2, item: '花生油' } },
  ])
  expect((await api.ok(readBoardAudit, board(), staff)).prizes).toEqual({ assigned: 3, claimed: 0, sent: 0 })
})

it('are claimed once, and the address is unreadable in the database and forgotten when sent', async () => {
  await makeFinal()
  const { db } = api.deps
  expect(await send(0)).toMatchObject({ problem: { code: 'prize-unclaimed' } })
  expect(await claim(0, { way: 'address', receiver })).toMatchObject({ status: 200 })
  expect(await claim(0, { way: 'pickup-point' })).toMatchObject({ problem: { code: 'prize-claimed' } })
  expect(await claim(3, { way: 'pickup-point' })).toMatchObject({ status: 404 })
  expect(JSON.stringify(await db.select().from(prizes))).not.toMatch(/13800138000|601/)
  expect(await api.ok(readOperatorQueues, {}, staff)).toMatchObject({ prizes: 1 })
  expect(await toSend()).toMatchObject([{ leaderName: 'Leader 0', sendTo: { way: 'address', receiver } }])
  expect(await send(0)).toMatchObject({ status: 200 })
  expect(await send(0)).toMatchObject({ problem: { code: 'prize-sent' } })
  expect(await toSend()).toEqual([])
  const [sent] = (await api.ok(listOperatorPrizes, { group: 'sent' }, staff)).items
  expect(sent).toMatchObject({ leaderName: 'Leader 0', sendTo: null })
  expect((await db.select().from(prizes)).every((prize) => prize.addressCipher === null)).toBe(true)
  expect((await api.ok(listPrizes, {}, leader(0))).items[0]?.sentAt).toEqual(expect.any(String))
  expect((await api.ok(listAuditEntries, {}, staff)).items[0]).toMatchObject({
    ...{ act: 'prize-sent', leaderName: 'Leader 0' },
  })
})

it('of two claims at once one is taken', async () => {
  await makeFinal()
  const answers = await Promise.all([
    claim(1, { way: 'pickup-point' }),
    claim(1, { way: 'address', receiver }),
  ])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
})

it('cannot be claimed to an address that is none', async () => {
  await makeFinal()
  const answer = await claim(0, { way: 'address', receiver: { ...receiver, phone: '123' } })
  expect(answer).toMatchObject({ status: 400, problem: { code: 'bad-input' } })
})

it('follow the plan as it was when the board became final, and a plan with a fault is refused whole', async () => {
  await makeFinal()
  const bands = [
    { fromRank: 1, toRank: 3, productId: rice },
    { fromRank: 3, toRank: 2, productId: oil },
    { fromRank: 2, toRank: 2, productId: oil },
  ]
  const answer = await api.call(setPrizePlan, { kind: 'month', bands }, staff)
  expect(answer).toMatchObject({
    problem: {
      code: 'prize-plan-invalid',
      fields: [
        { path: 'bands.1.toRank', code: 'reversed' },
        { path: 'bands.2.toRank', code: 'overlapping' },
      ],
    },
  })
  const unknown = api.deps.chance.id('product')
  expect(
    await api.call(
      setPrizePlan,
      { kind: 'month', bands: [{ fromRank: 1, toRank: 1, productId: unknown }] },
      staff,
    ),
  ).toMatchObject({ problem: { code: 'product-unknown' } })
  expect((await api.ok(readPrizePlan, { kind: 'month' }, staff)).bands).toMatchObject([
    { fromRank: 1, toRank: 1, productName: '大米' },
    { fromRank: 2, toRank: 5, productName: '花生油' },
  ])
  await api.ok(setPrizePlan, { kind: 'month', bands: [] }, staff)
  expect((await api.ok(listPrizes, {}, leader(0))).items).toHaveLength(1)
})
