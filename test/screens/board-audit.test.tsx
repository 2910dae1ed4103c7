import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { AuditedPlace, BoardAudit, OperatorObjection } from '#contract/board-audit'
import type { OperatorPrize, PrizePlan } from '#contract/prize'
import { AuditLogScreen } from '../../src/features/operator/audit-log-screen'
import { BoardScreen } from '../../src/features/operator/board-screen'
import { ObjectionsScreen } from '../../src/features/operator/objections-screen'
import { PrizePlanScreen } from '../../src/features/operator/prize-plan-screen'
import { PrizesScreen } from '../../src/features/operator/prizes-screen'
import { routes } from '../../src/shared/routes'
import { answer, bodyOf, press, problem, show, takePhone, type, writes } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

const leaderId = `ldr_${'1'.repeat(32)}` as const
const rice = `prd_${'1'.repeat(32)}` as const
const oil = `prd_${'2'.repeat(32)}` as const
const at = '2026-11-03T16:00:00.000Z'
const counts = {
  ...{ counted: 9, cooling: 2, notCollected: 1, afterSaleOpen: 0 },
  ...{ flagged: 1, refunded: 0, orderedLater: 0, noOrder: 4 },
}
const audit = (changes: Partial<BoardAudit> = {}): BoardAudit => ({
  ...{ kind: 'month', period: '2026-10', state: 'audit', endsAt: at, objectionsUntil: at, finalAt: null },
  ...{ activeLeaders: 21, size: 3, placed: 12, objections: 1, undecided: 0, counts, coolsUntil: at },
  prizes: { assigned: 0, claimed: 0, sent: 0 },
  ...changes,
})
const place: AuditedPlace = {
  ...{ leaderId, leaderName: '陈小满', communityName: '阳光花园', rank: 2, on: true },
  ...{ converted: 4, joined: 9, counts, correction: 1, final: null },
}
const read = 'GET /api/v1/operator/leaderboards/month/2026-10'
const places = { [`${read}/places`]: () => ({ items: [place], nextCursor: null }) }
const makeFinal = 'POST /api/v1/operator/leaderboards/month/2026-10/final'
const went = () => taroCalls.filter(({ name }) => name === 'navigateTo').map(({ told }) => told)
/** The last is the one in the sheet. */
const pressLast = (name: string) =>
  fireEvent.click(screen.getAllByRole('button', { name }).at(-1) ?? document.body)

describe('a board to be made final', () => {
  it('says who may still count and asks once more, then sends', async () => {
    answer({ [read]: () => audit(), ...places, [makeFinal]: () => audit({ state: 'final', finalAt: at }) })
    show(<BoardScreen period="2026-10" />)
    expect(await screen.findByText('还有 3 位新人可能会计入，现在定榜就不算他们。')).toBeTruthy()
    press('定榜')
    expect(writes()).toEqual([])
    pressLast('定榜')
    await waitFor(() => expect(writes()).toHaveLength(1))
  })

  it('cannot be, with the reason, while objections are open or undecided', async () => {
    answer({ [read]: () => audit({ undecided: 2 }), ...places })
    const { unmount } = show(<BoardScreen period="2026-10" />)
    expect(await screen.findByText('还有 2 个申诉没处理')).toBeTruthy()
    unmount()
    answer({ [read]: () => audit({ state: 'objections' }), ...places })
    show(<BoardScreen period="2026-10" />)
    expect(await screen.findByText(/申诉到 11 月 4 日 00:00 才结束/)).toBeTruthy()
  })

  it('shows what each leader’s score is made of, and leads to the people', async () => {
    answer({ [read]: () => audit(), ...places })
    show(<BoardScreen period="2026-10" />)
    const row = await screen.findByText('第 2 名 · 陈小满')
    expect(screen.getByText('已计入 9 · 售后期内 2 · 还没提货 1 · 存疑 1 · 没有下单 4')).toBeTruthy()
    expect(screen.getByText('申诉更正 +1')).toBeTruthy()
    row.click()
    expect(went()).toEqual([
      { url: routes.operatorNewcomers({ leaderId, period: '2026-10', name: '陈小满' }).url },
    ])
  })

  it('a running period is told in a sentence', async () => {
    answer({ [read]: () => problem('board-running', '这个榜单的时间还没结束。') })
    show(<BoardScreen period="2026-10" />)
    expect(await screen.findByText('这个榜单的时间还没结束。')).toBeTruthy()
  })
})

const objection: OperatorObjection = {
  ...{ leaderId, leaderName: '陈小满', communityName: '阳光花园', kind: 'month', period: '2026-10' },
  ...{ why: '少算了一位', at, decision: null },
}
const decide = `POST /api/v1/operator/leaderboards/month/2026-10/objections/${leaderId}/decide`

it('an objection is decided with a correction and an answer, which stay when somebody was first', async () => {
  answer({
    [`${read}/objections`]: () => ({ items: [objection], nextCursor: null }),
    [decide]: () => problem('board-objection-decided', '这个申诉已经处理过了。'),
  })
  show(<ObjectionsScreen period="2026-10" />)
  await screen.findByText('少算了一位')
  press('处理 陈小满 的申诉')
  expect(screen.getByText('请先选择成立还是不成立')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /^成立/ }))
  press('增加 更正计入人数')
  const text = type('答复', '查到了')
  pressLast('处理')
  expect((await screen.findByRole('alert')).textContent).toContain('这个申诉已经处理过了。')
  expect(text).toHaveProperty('value', '查到了')
  expect(bodyOf(writes()[0])).toEqual({ isUpheld: true, correction: 2, answer: '查到了' })
})

const prize: OperatorPrize = {
  ...{ leaderId, leaderName: '陈小满', communityName: '阳光花园', kind: 'month', period: '2026-10', rank: 2 },
  ...{ productId: oil, productName: '花生油', pictureUrl: '/p.jpg', assignedAt: at, claimedAt: at },
  ...{ way: 'address', sentAt: null },
  sendTo: { way: 'address', receiver: { name: '林小满', phone: '13800138000', address: '3-601' } },
}

it('a claimed prize shows where it goes, and is marked as sent after one more question', async () => {
  answer({
    'GET /api/v1/operator/prizes': () => ({ items: [prize], nextCursor: null }),
    [`POST /api/v1/operator/prizes/${leaderId}/month/2026-10/sent`]: () => ({ ...prize, sentAt: at }),
  })
  show(<PrizesScreen />)
  expect(await screen.findByText('林小满 · 13800138000 · 3-601')).toBeTruthy()
  press('标记已寄出：陈小满')
  expect(screen.getByText('标记后，收件地址会从系统里删除。')).toBeTruthy()
  expect(writes()).toEqual([])
  press('标记已寄出')
  await waitFor(() => expect(writes()).toHaveLength(1))
})

const product = (productId: `prd_${string}`, name: string) => ({
  ...{ productId, name, unit: '份', category: 'grain-oil', goods: 'other', pictureUrl: '/p.jpg' },
  ...{ listFen: 2_000, minFen: 1_000, maxFen: 3_000, rateBp: 1_000 },
})
const plan: PrizePlan = {
  bands: [{ fromRank: 1, toRank: 3, productId: rice, productName: '大米', pictureUrl: '/p.jpg' }],
  changedAt: at,
}

it('a plan says which ranks overlap, and is saved whole', async () => {
  answer({
    'GET /api/v1/operator/prize-plans/month': () => plan,
    'GET /api/v1/operator/products': () => ({ items: [product(oil, '花生油')], nextCursor: null }),
    'POST /api/v1/operator/prize-plans/month': () => plan,
  })
  show(<PrizePlanScreen />)
  await screen.findByDisplayValue('3')
  press('加一档')
  expect(screen.getByText('每一档都要有名次和奖品')).toBeTruthy()
  press('选奖品：第 2 档')
  fireEvent.click(await screen.findByText('花生油'))
  type('第 2 档 从第几名', '2')
  expect(await screen.findByText('和前面的名次重叠了')).toBeTruthy()
  type('第 2 档 从第几名', '4')
  type('第 2 档 到第几名', '6')
  press('保存')
  await waitFor(() => expect(writes()).toHaveLength(1))
  expect(bodyOf(writes()[0])).toEqual({
    bands: [
      { fromRank: 1, toRank: 3, productId: rice },
      { fromRank: 4, toRank: 6, productId: oil },
    ],
  })
})

it('the log tells who did what to whom', async () => {
  const entry = {
    ...{ entryId: `aud_${'1'.repeat(32)}`, at, byName: '秦岚', act: 'board-final', leaderName: null },
    facts: { period: '2026-10', prizes: 3 },
  }
  answer({ 'GET /api/v1/operator/audit-entries': () => ({ items: [entry], nextCursor: null }) })
  show(<AuditLogScreen />)
  expect(await screen.findByText('2026-10 榜单定榜，发奖品 3 件')).toBeTruthy()
  expect(screen.getByText('秦岚 · 11 月 4 日 00:00')).toBeTruthy()
})
