import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { FlagCase } from '#contract/flag'
import { NewcomerFlagsScreen } from '../../src/features/growth/newcomer-flags-screen'
import { FlagCaseScreen } from '../../src/features/operator/flag-case-screen'
import { FlagCasesScreen } from '../../src/features/operator/flag-cases-screen'
import { routes } from '../../src/shared/routes'
import { answer, bodyOf, press, problem, show, takePhone, type, writes } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

const leaderId = `ldr_${'1'.repeat(32)}` as const
const memberId = `mbr_${'2'.repeat(32)}` as const
const at = '2026-11-03T16:00:00.000Z'
const found = (changes: Partial<FlagCase> = {}): FlagCase => ({
  ...{ leaderId, leaderName: '陈小满', communityName: '阳光花园', memberId, maskedName: '孙**' },
  ...{
    channel: 'flyer',
    joinedAt: at,
    firstPaidAt: at,
    openedAt: at,
    state: 'open',
    why: null,
    objection: null,
  },
  facts: { weight: 'doubt', decidedAt: null, isRejected: false, objectedAt: null },
  flags: [{ kind: 'same-device', weight: 'doubt', others: 2, otherNames: ['李*', '王*'] }],
  ...changes,
})
const own = `GET /api/v1/leader/newcomers/${memberId}/flags`
const object = `POST /api/v1/leader/newcomers/${memberId}/flags/objection`
const read = `GET /api/v1/operator/flag-cases/${leaderId}/${memberId}`
const decide = `POST /api/v1/operator/flag-cases/${leaderId}/${memberId}/decide`

it('tells the leader the evidence, and keeps what was written when it is refused', async () => {
  answer({ [own]: () => found(), [object]: () => problem('flags-objected', '已经申诉过了。') })
  show(<NewcomerFlagsScreen memberId={memberId} />)
  expect(await screen.findByText('和另外 2 位新人用同一部手机加入：李*、王*。')).toBeTruthy()
  expect(screen.getByText('请写明情况')).toBeTruthy()
  const why = type('实际情况', ' 是店里帮忙登录的 ')
  press('提交')
  expect((await screen.findByRole('alert')).textContent).toContain('已经申诉过了。')
  expect(why).toHaveProperty('value', ' 是店里帮忙登录的 ')
  expect(bodyOf(writes()[0])).toEqual({ why: '是店里帮忙登录的' })
})

it('asks the leader nothing once it is cleared or was objected to', async () => {
  const facts = { weight: 'doubt', decidedAt: at, isRejected: false, objectedAt: null } as const
  answer({ [own]: () => found({ state: 'cleared', facts, why: '问过了，是邻居' }) })
  const { unmount } = show(<NewcomerFlagsScreen memberId={memberId} />)
  expect(await screen.findByText('平台说明：问过了，是邻居')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
  unmount()
  answer({
    [own]: () => found({ facts: { ...facts, decidedAt: null, objectedAt: at }, objection: '是邻居' }),
  })
  show(<NewcomerFlagsScreen memberId={memberId} />)
  expect(await screen.findByText('是邻居')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
})

it('the operator’s queue has the evidence and leads to the case', async () => {
  answer({ 'GET /api/v1/operator/flag-cases': () => ({ items: [found()], nextCursor: null }) })
  show(<FlagCasesScreen />)
  expect(await screen.findByText('和另外 2 位同一部手机：李*、王*')).toBeTruthy()
  screen.getByText('孙**').click()
  expect(taroCalls.filter(({ name }) => name === 'navigateTo').map(({ told }) => told)).toEqual([
    { url: routes.flagCase({ leaderId, memberId }).url },
  ])
})

it('a case wants a decision and a reason, and sends both', async () => {
  answer({
    [read]: () => found({ objection: '是店里帮忙登录的', state: 'objected' }),
    [decide]: () => found(),
  })
  show(<FlagCaseScreen leaderId={leaderId} memberId={memberId} />)
  expect(await screen.findByText('团长说：是店里帮忙登录的')).toBeTruthy()
  expect(screen.getByText('请先选择怎么处理')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /^不计入/ }))
  expect(screen.getByText('请写说明')).toBeTruthy()
  type('说明', '一个人领的')
  press('确认')
  await waitFor(() => expect(writes()).toHaveLength(1))
  expect(bodyOf(writes()[0])).toEqual({ isRejected: true, why: '一个人领的' })
})
