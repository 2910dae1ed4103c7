import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useDealForms } from '../../src/features/deals/deal-forms'
import { PostDealScreen } from '../../src/features/deals/post-deal-screen'
import { catalogue, deal, dealId, eggs, facts } from './deal-of-eggs'
import { answer, bodyOf, press, problem, show, takePhone, type, writes } from './phone'
import { taroCalls } from './taro-stub/taro'

async function chooseEggs() {
  press('选商品')
  fireEvent.click(await screen.findByRole('checkbox', { name: /土鸡蛋/ }))
  press('已选 1 样，完成')
}

beforeEach(() => {
  takePhone()
  useDealForms.setState({ forms: [] })
})

describe('posting a deal', () => {
  it('names the range a price crossed, sends nothing, and keeps what was typed', async () => {
    answer(catalogue)
    show(<PostDealScreen />)
    await chooseEggs()
    const price = type('团购价', '99.5')
    press('发布')
    expect(screen.getByText('价格要在 20.00 到 60.00 元之间。')).toBeTruthy()
    expect(screen.getByText('还有 1 处要改，看标出的地方')).toBeTruthy()
    expect(price).toHaveProperty('value', '99.5')
    expect(price.getAttribute('aria-invalid')).toBe('true')
    expect(writes()).toEqual([])

    type('团购价', '29.9')
    expect(screen.queryByText('价格要在 20.00 到 60.00 元之间。')).toBeNull()
  })

  it('publishes what is on the screen and goes on to the deal', async () => {
    answer({ ...catalogue, 'POST /api/v1/leader/deals': () => deal })
    show(<PostDealScreen />)
    await chooseEggs()
    type('团购价', '29.9')
    type('库存', '120')
    fireEvent.click(screen.getByRole('switch', { name: /新人价/ }))
    fireEvent.change(screen.getAllByLabelText('新人价')[0] as HTMLElement, { target: { value: '9.9' } })
    press('发布')
    await waitFor(() => expect(taroCalls.some(({ name }) => name === 'redirectTo')).toBe(true))
    expect(bodyOf(writes()[0])).toMatchObject({
      title: '土鸡蛋',
      publish: true,
      items: [{ productId: eggs.productId, priceFen: 2990, stock: 120, limitPerMember: 5, newcomerFen: 990 }],
    })
    expect(taroCalls.find(({ name }) => name === 'redirectTo')?.told).toEqual({
      url: `/features/deals/pages/deal/deal?dealId=${dealId}`,
    })
    expect(useDealForms.getState().forms).toEqual([])
  })

  it('asks for a minimum of members, and says which numbers it takes', async () => {
    answer({ ...catalogue, 'POST /api/v1/leader/deals': () => deal })
    show(<PostDealScreen />)
    await chooseEggs()
    type('满几人成团', '1')
    press('发布')
    expect(await screen.findByText('成团人数要在 2 到 9999 之间。')).toBeTruthy()
    expect(writes()).toEqual([])
    type('满几人成团', '5')
    press('发布')
    await waitFor(() => expect(bodyOf(writes()[0])).toMatchObject({ minimumMembers: 5 }))
  })

  it('shows at the field what the server did not like, until it is changed', async () => {
    const fields = [{ path: 'items.0.priceFen', sentence: '价格要在 30.00 到 40.00 元之间。' }]
    answer({
      ...catalogue,
      'POST /api/v1/leader/deals': () =>
        problem('deal-invalid', '团购还有几处要改，请看标出的地方。', fields),
    })
    show(<PostDealScreen />)
    await chooseEggs()
    const price = type('团购价', '29.9')
    press('发布')
    expect(await screen.findByText('价格要在 30.00 到 40.00 元之间。')).toBeTruthy()
    expect(screen.getByText('团购还有几处要改，请看标出的地方。')).toBeTruthy()
    expect(price).toHaveProperty('value', '29.9')
    type('团购价', '31')
    expect(screen.queryByText('价格要在 30.00 到 40.00 元之间。')).toBeNull()
  })

  it('keeps all of it without a network, and a second try carries the same key', async () => {
    answer({
      ...catalogue,
      'POST /api/v1/leader/deals': () => {
        throw new Error('no network')
      },
    })
    show(<PostDealScreen />)
    await chooseEggs()
    type('标题', '早市')
    press('发布')
    expect(await screen.findByText(/没有收到回应/)).toBeTruthy()
    expect(screen.getByLabelText('标题')).toHaveProperty('value', '早市')
    press('发布')
    await waitFor(() => expect(writes()).toHaveLength(2))
    const [first, second] = writes()
    expect(second?.data).toBe(first?.data)
    expect(second?.header['idempotency-key']).toBe(first?.header['idempotency-key'])
  })

  it('finds a deal half written again after the app was closed', async () => {
    answer(catalogue)
    show(<PostDealScreen />)
    await chooseEggs()
    type('标题', '早市')
    await jest.isolateModulesAsync(async () => {
      const again = await import('../../src/features/deals/deal-forms')
      expect(again.useDealForms.getState().forms).toMatchObject([
        { key: 'new', form: { title: '早市', items: [{ name: '土鸡蛋', priceFen: 3990 }] } },
      ])
    })
  })

  it('takes goods, prices and limits of a past deal', async () => {
    answer({ ...catalogue, [`GET /api/v1/leader/deals/${dealId}`]: () => deal })
    show(<PostDealScreen repeat={dealId} />)
    expect(await screen.findByLabelText('团购价')).toHaveProperty('value', '29.90')
    expect(screen.getByLabelText('标题')).toHaveProperty('value', '周三鲜货团')
    expect(screen.getByLabelText('库存')).toHaveProperty('value', '80')
  })

  it('goes back to the page of a draft once it is kept', async () => {
    const draft = { ...deal, facts: { ...facts, publishedAt: null } }
    answer({
      [`GET /api/v1/leader/deals/${dealId}`]: () => draft,
      [`PUT /api/v1/leader/deals/${dealId}`]: () => draft,
    })
    show(<PostDealScreen edit={dealId} />)
    await screen.findByLabelText('团购价')
    type('说明', '第二次')
    press('存草稿')
    await waitFor(() => expect(taroCalls.at(-1)?.name).toBe('navigateBack'))
    expect(bodyOf(writes()[0])).toMatchObject({ note: '第二次', publish: false })
  })

  it('shows the deal as members will see it', async () => {
    answer(catalogue)
    show(<PostDealScreen />)
    await chooseEggs()
    type('说明', '坏果包赔')
    press('预览')
    const preview = within(screen.getByRole('dialog', { name: '团员看到的样子' }))
    expect(preview.getByText('坏果包赔')).toBeTruthy()
    expect(preview.getByText('30 枚 · 每人限 5 份 · 剩 50 份')).toBeTruthy()
  })
})
