import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { LeaderDeal } from '#contract/deal'
import { DealScreen } from '../../src/features/deals/deal-screen'
import { deal, dealId, facts, inHours, noTally } from './deal-of-eggs'
import type { Answers } from './phone'
import { answer, bodyOf, press, show, takePhone, type, writes } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

describe('the page of a deal', () => {
  const showDeal = async (of: LeaderDeal, more: Answers = {}) => {
    answer({
      [`GET /api/v1/leader/deals/${dealId}`]: () => of,
      [`GET /api/v1/leader/deals/${dealId}/tally`]: () => noTally,
      ...more,
    })
    show(<DealScreen dealId={dealId} />)
    await screen.findByRole('heading', { name: of.title })
  }

  it('says why arrival and hand-over have to wait while the deal is open', async () => {
    await showDeal(deal)
    expect(screen.getByRole('button', { name: '标记到货' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getAllByText('截单后才能标记')).toHaveLength(2)
    expect(screen.getByRole('button', { name: '核销' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('还没有标记到货')).toBeTruthy()
    expect(screen.getByRole('button', { name: '海报' }).getAttribute('aria-disabled')).toBeNull()
  })

  it('asks before it marks a closed deal as arrived', async () => {
    const closed = { ...deal, facts: { ...facts, closesAt: inHours(-1) } }
    const arrived = { ...closed, facts: { ...closed.facts, arrivedAt: inHours(0) } }
    await showDeal(closed, { [`POST /api/v1/leader/deals/${dealId}/arrive`]: () => arrived })
    press('标记到货')
    expect(writes()).toEqual([])
    const dialog = within(screen.getByRole('alertdialog', { name: '货到自提点了吗？' }))
    fireEvent.click(dialog.getByRole('button', { name: '标记到货' }))
    await waitFor(() => expect(writes()).toHaveLength(1))
  })

  it('cancels only with a reason, and tells the server that reason', async () => {
    await showDeal(deal, { [`POST /api/v1/leader/deals/${dealId}/cancel`]: () => deal })
    press('取消团购')
    const dialog = within(screen.getByRole('alertdialog', { name: '取消这个团购？' }))
    fireEvent.click(dialog.getByRole('button', { name: '取消团购' }))
    expect(writes()).toEqual([])
    expect(dialog.getByText('请先写原因')).toBeTruthy()
    type('取消原因', ' 供货商没有到货 ')
    fireEvent.click(dialog.getByRole('button', { name: '取消团购' }))
    await waitFor(() => expect(bodyOf(writes()[0])).toEqual({ reason: '供货商没有到货' }))
  })

  it('makes the text for the group with the link of its own code, to copy', async () => {
    const copied: string[] = []
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } })
    const link = 'https://lintuan.example/s/AbC123xYz789'
    await showDeal(deal, { 'POST /api/v1/leader/referral-codes': () => ({ code: 'AbC123xYz789', link }) })
    press('复制群文案')
    const dialog = within(await screen.findByRole('dialog', { name: '发到群里的文案' }))
    fireEvent.click(await dialog.findByRole('button', { name: '复制' }))
    await waitFor(() => expect(copied).toHaveLength(1))
    expect(copied[0]).toContain('1. 土鸡蛋 ¥29.90/30 枚')
    expect(copied[0]).toContain(link)
    expect(copied[0]).toContain('小满便利店 阳光花园 3 幢')
    expect(bodyOf(writes()[0])).toEqual({ channel: 'group-chat', dealId })
  })

  it('publishes and edits a draft', async () => {
    await showDeal(
      { ...deal, facts: { ...facts, publishedAt: null } },
      { [`POST /api/v1/leader/deals/${dealId}/publish`]: () => deal },
    )
    press('修改草稿')
    expect(taroCalls.at(-1)?.told).toEqual({
      url: `/features/deals/pages/post-deal/post-deal?edit=${dealId}`,
    })
    press('发布')
    await waitFor(() => expect(writes()).toHaveLength(1))
  })
})
