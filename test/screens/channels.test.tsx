import { fireEvent, screen, within } from '@testing-library/react'
import type { CodeRow } from '#contract/referral'
import { ChannelsScreen } from '../../src/features/growth/channels-screen'
import { choiceText, newcomerChoice } from '../../src/features/growth/newcomer-choice'
import { NewcomersScreen } from '../../src/features/growth/newcomers-screen'
import { growthWords } from '../../src/features/growth/words/words'
import { answer, press, show, takePhone } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

const brought = { opened: 12, joined: 5, ordered: 3, counted: 1 }
const code: CodeRow = {
  code: 'Ab3dEf6hIj9k',
  link: 'https://lintuan.example/s/Ab3dEf6hIj9k',
  channel: 'flyer',
  label: '3号楼电梯口',
  poster: 'invite',
  deal: null,
  step: null,
  createdAt: '2026-11-02T04:00:00.000Z',
  retiredAt: null,
  ...brought,
}
const old = { ...code, code: 'Zb3dEf6hIj9k', label: '', retiredAt: '2026-11-10T04:00:00.000Z' }
const list = '/api/v1/leader/referral-codes'
const went = () => taroCalls.filter(({ name }) => name === 'navigateTo').map(({ told }) => told)

it('shows what each code brought, leads from a number to the people, and keeps retired ones aside', async () => {
  answer({ [`GET ${list}`]: () => ({ channels: [{ channel: 'flyer', ...brought, codes: [code, old] }] }) })
  show(<ChannelsScreen />)
  expect(await screen.findByText('3号楼电梯口 · 邀请入群海报')).toBeTruthy()
  expect(screen.queryByText('11 月 10 日 停用')).toBeNull()
  press('停用的 1 个码')
  expect(screen.getByText('11 月 10 日 停用')).toBeTruthy()
  const [ofChannel] = screen.getAllByRole('button', { name: /^5/ })
  if (ofChannel) fireEvent.click(ofChannel)
  const people = /newcomers\?channel=flyer&period=\d{4}-\d{2}&reached=joined$/
  expect(went()).toEqual([{ url: expect.stringMatching(people) }])
})

it('asks before a code is replaced, and says that it is', async () => {
  const sent: string[] = []
  answer({
    [`GET ${list}`]: () => ({ channels: [{ channel: 'flyer', ...brought, codes: [code] }] }),
    [`POST ${list}/${code.code}/successor`]: () => {
      sent.push('successor')
      return { code: 'Nb3dEf6hIj9k', link: 'https://lintuan.example/s/Nb3dEf6hIj9k' }
    },
  })
  show(<ChannelsScreen />)
  const name = '3号楼电梯口 · 邀请入群海报'
  await screen.findByText(name)
  press(`换新码，${name}`)
  expect(sent).toEqual([])
  const dialog = screen.getByRole('alertdialog')
  expect(within(dialog).getByText(/印出去的海报要换成新的/)).toBeTruthy()
  fireEvent.click(within(dialog).getByRole('button', { name: '换新码' }))
  expect(await screen.findByText('新码好了，旧码已停用')).toBeTruthy()
  expect(sent).toEqual(['successor'])
})

it('leads to a poster while there is no code', async () => {
  answer({ [`GET ${list}`]: () => ({ channels: [] }) })
  show(<ChannelsScreen />)
  expect(await screen.findByText('还没有码')).toBeTruthy()
})

describe('the people behind a number', () => {
  it('are named as they were asked for, and what no page sends is left out', () => {
    const path = { period: '2026-11', channel: 'flyer', reached: 'converted' }
    const choice = newcomerChoice({ ...path, stopped: 'nowhere', code: '' })
    expect(choice).toEqual(path)
    expect(choiceText(choice, growthWords['zh-Hans'], 'zh-Hans')).toBe('2026 年 11 月加入 · 传单 · 已转化')
    expect(choiceText(newcomerChoice({ period: '2026-99' }), growthWords.en, 'en')).toBeUndefined()
  })

  it('are asked for by the same words', async () => {
    const asked: string[] = []
    answer({
      'GET /api/v1/leader/newcomers': ({ url }: { url: string }) => {
        asked.push(url)
        return { items: [], nextCursor: null }
      },
    })
    show(<NewcomersScreen period="2026-11" stopped="joined" />)
    expect(await screen.findByText('没有这样的新人')).toBeTruthy()
    expect(asked.join()).toMatch(/period=2026-11.*stopped=joined/)
  })

  it('have those beside them who came and are no newcomers, with the reason', async () => {
    const join = {
      memberId: 'mem_1',
      maskedName: '王**',
      avatarUrl: null,
      channel: 'flyer',
      reason: 'former-member',
      at: '2026-11-20T04:00:00.000Z',
    }
    answer({
      'GET /api/v1/leader/newcomers': () => ({ items: [], nextCursor: null }),
      'GET /api/v1/leader/uncounted-joins': () => ({ items: [join], nextCursor: null }),
    })
    show(<NewcomersScreen />)
    fireEvent.click(screen.getByRole('radio', { name: '不算新人的' }))
    expect(await screen.findByText('以前在平台团购过，这次是回来。')).toBeTruthy()
  })
})
