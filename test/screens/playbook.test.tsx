import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { PlaybookStep } from '#contract/playbook'
import { NextActionCard } from '../../src/features/playbook/next-action-card'
import { PlaybookListScreen } from '../../src/features/playbook/playbook-list-screen'
import { PlaybookScreen } from '../../src/features/playbook/playbook-screen'
import { usePreferences } from '../../src/shared/preferences'
import { useSession } from '../../src/shared/session'
import { onRequest, resetTaro, taroCalls } from './taro-stub/taro'

interface Asked {
  readonly url: string
  readonly method: string
  readonly data?: string
}

let answer: (asked: Asked) => { statusCode: number; data: unknown }
const asked: Asked[] = []

beforeAll(() => Object.assign(globalThis, { API_ORIGIN: '' }))

beforeEach(() => {
  resetTaro()
  asked.length = 0
  window.localStorage.clear()
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
  useSession.setState({ token: 'leader-token' })
  onRequest((told) => {
    const one = told as Asked
    asked.push(one)
    return answer(one)
  })
})

const step: PlaybookStep = {
  stepId: 'counter',
  title: '收银台放一张码',
  what: '放在付款的地方。',
  when: '每天开门前',
  text: '看看今天有什么：{link}',
  poster: 'invite',
  channel: 'shop-counter',
  improves: 'scanned',
  doneAt: null,
  note: null,
  joined: 3,
  ordered: 1,
}
const card = {
  playbookId: 'shop-owner',
  title: '店主方案',
  summary: '把进店的人变成群友',
  own: true,
  startedAt: null,
  stepCount: 5,
  doneCount: 0,
  joined: 3,
  ordered: 1,
}
const posterUrl =
  '/features/growth/pages/poster/poster?template=invite&channel=shop-counter&step=shop-owner%2Fcounter'

function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(<QueryClientProvider client={queries}>{children}</QueryClientProvider>)
}

const ok = (data: unknown) => ({ statusCode: 200, data })

it('lists the playbooks and leads to one', async () => {
  answer = () => ok({ playbooks: [card] })
  show(<PlaybookListScreen />)
  expect(await screen.findByText('适合您')).toBeTruthy()
  expect(screen.getByText('带来 3 位，下单 1 位')).toBeTruthy()
  fireEvent.click(screen.getByText('店主方案'))
  expect(taroCalls).toContainEqual({
    name: 'navigateTo',
    told: { url: '/features/playbook/pages/detail/detail?playbookId=shop-owner' },
  })
})

describe('a playbook', () => {
  beforeEach(() => {
    answer = () => ok({ ...card, steps: [step] })
  })

  it('leads from a step to its poster with channel and step chosen, and from what it brought to the people', async () => {
    show(<PlaybookScreen playbookId="shop-owner" />)
    fireEvent.click(await screen.findByRole('button', { name: '做这一步的海报 收银台放一张码' }))
    expect(taroCalls).toContainEqual({ name: 'navigateTo', told: { url: posterUrl } })
    fireEvent.click(
      screen.getAllByRole('button', { name: '带来 3 位，下单 1 位，查看新人' })[0] as HTMLElement,
    )
    expect(taroCalls).toContainEqual({
      name: 'navigateTo',
      told: { url: '/features/growth/pages/newcomers/newcomers?step=shop-owner' },
    })
  })

  it('keeps the note that was typed when the network fails, and sends it with the tick', async () => {
    show(<PlaybookScreen playbookId="shop-owner" />)
    fireEvent.click(await screen.findByRole('button', { name: '这一步做完了 收银台放一张码' }))
    const dialog = screen.getByRole('dialog')
    const area = within(dialog).getByRole('textbox')
    fireEvent.input(area, { target: { value: '十二个人看了' } })
    answer = () => ({ statusCode: 502, data: '' })
    fireEvent.click(within(dialog).getByRole('button', { name: '保存' }))
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
    expect((within(dialog).getByRole('textbox') as HTMLTextAreaElement).value).toBe('十二个人看了')
    const sent = asked.find(({ method }) => method === 'PUT')
    expect(sent?.url).toContain('/playbooks/shop-owner/steps/counter')
    expect(sent?.data).toContain('十二个人看了')
  })

  it('asks before a tick and its note are taken back', async () => {
    answer = () => ok({ ...card, steps: [{ ...step, doneAt: '2026-11-20T04:00:00.000Z', note: '聊了五位' }] })
    show(<PlaybookScreen playbookId="shop-owner" />)
    expect(await screen.findByText('聊了五位')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '还没做完，取消打勾' }))
    expect(screen.getByRole('alertdialog')).toBeTruthy()
    expect(screen.getByText('这一步的记录也会一起删掉。')).toBeTruthy()
    expect(asked.filter(({ method }) => method === 'DELETE')).toEqual([])
  })
})

describe('what to do next', () => {
  it('names the weakest step with its two numbers, and has poster and text at hand', async () => {
    answer = () =>
      ok({ kind: 'improve', step: 'joined', base: 80, reached: 5, playbookId: 'shop-owner', play: step })
    show(<NextActionCard />)
    fireEvent.click(await screen.findByRole('button', { name: '80 台手机扫过码，加入 5 位，查看新人' }))
    expect(taroCalls).toContainEqual({
      name: 'navigateTo',
      told: { url: expect.stringMatching(/newcomers\?period=\d{4}-\d{2}&reached=joined$/) },
    })
    fireEvent.click(screen.getByRole('button', { name: '做这一步的海报' }))
    expect(taroCalls).toContainEqual({ name: 'navigateTo', told: { url: posterUrl } })
  })

  it.each([
    ['no-open-deal', '去开团', '/features/deals/pages/post-deal/post-deal'],
    ['met', '看拉新方案', '/features/playbook/pages/list/list'],
  ])('leads on when it is %s', async (kind, button, url) => {
    answer = () => ok({ kind })
    show(<NextActionCard />)
    await screen.findByText(kind === 'met' ? '本月两个目标都达成了' : '现在没有正在开的团')
    fireEvent.click(screen.getByRole('button', { name: button }))
    expect(taroCalls).toContainEqual({ name: 'navigateTo', told: { url } })
  })
})
