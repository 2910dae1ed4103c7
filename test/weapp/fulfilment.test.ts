import { readAfterSale } from '#contract/after-sale'
import { listOrdersOnBehalf } from '#contract/chain'
import { listDeals, readLeaderDeal } from '#contract/deal'
import { readOperatorUncollected } from '#contract/operator'
import { listDealOrders } from '#contract/order'
import type { DemoServer } from '../demo-server'
import { startDemoServer } from '../demo-server'
import type { DemoFacts } from './demo-facts'
import { readDemoFacts } from './demo-facts'
import { MiniProgram } from './driver'

jest.setTimeout(60_000)

const LINK_ORIGIN = process.env.LINTUAN_LINK_ORIGIN ?? 'https://lintuan.example'
const LEADER = '林小满'

/** What a leader, a member and an operator do about orders, tapped through in the built mini-program. */
describe('orders in the mini-program, from the chat to the last bag', () => {
  let server: DemoServer
  let facts: DemoFacts
  const phones: MiniProgram[] = []

  beforeAll(async () => {
    server = await startDemoServer({ env: { LINTUAN_LINK_ORIGIN: LINK_ORIGIN } })
    facts = await readDemoFacts(server.origin, LEADER, LINK_ORIGIN)
  }, 180_000)
  afterAll(async () => {
    for (const phone of phones) await phone.close()
    await server?.stop()
  })
  afterEach(() => expect(phones.flatMap((phone) => phone.errors.splice(0))).toEqual([]))

  const as = () => ({ token: facts.leaderToken })

  async function signedIn(name: string | RegExp, home: string): Promise<MiniProgram> {
    const phone = await MiniProgram.launch({ apiOrigin: server.origin })
    phones.push(phone)
    await phone.open('/features/sign-in/pages/sign-in/sign-in')
    await phone.tap(new RegExp(name))
    await phone.arrivesAt(home)
    return phone
  }

  it('makes orders of a pasted chain, and nothing of the row that was dropped', async () => {
    const leader = await signedIn(LEADER, 'pages/home/home')
    const { dealId, items } = facts.openDeal
    const item = items.find(({ left }) => left > 2)?.name
    const before = (await facts.api.ok(listOrdersOnBehalf, { dealId }, as())).items.length
    await leader.open(`/features/chain/pages/chain/chain?dealId=${dealId}`)
    await leader.type('把群里的接龙粘贴到这里', `1. 赵一 2-101 ${item}1\n2. 钱二 2-201 ${item}1`)
    await leader.tap(/^识别$/)
    await leader.sees('2 单 · 2 件')
    await leader.tap('不要这条：钱二')
    await leader.sees('1 单 · 1 件')
    await leader.tap('确认下单')
    await leader.sees(/付款文字/)
    const after = await facts.api.ok(listOrdersOnBehalf, { dealId }, as())
    expect(after.items.length).toBe(before + 1)
  })

  it('marks what came, and shows who can be told of it', async () => {
    const leader = phones[0]
    if (!leader) throw new Error('the leader is signed in before')
    const { items } = await facts.api.ok(listDeals, { state: 'to-hand-over' }, as())
    const deal = items.find((one) => !one.facts.arrivedAt)
    if (!deal) throw new Error('the demo has goods on their way')
    await leader.open(`/features/deals/pages/arrival/arrival?dealId=${deal.dealId}`)
    await leader.tap('全部到了')
    await leader.page.getByRole('alertdialog').getByRole('button', { name: '标记到货' }).click()
    await leader.sees('全部到货了')
    await leader.sees('到货通知')
    await leader.sees('微信已通知')
    const { facts: now } = await facts.api.ok(readLeaderDeal, { dealId: deal.dealId }, as())
    expect(now.arrivedAt).not.toBeNull()
    const listed = await facts.api.ok(listDealOrders, { dealId: deal.dealId, limit: 100 }, as())
    expect(listed.items.length).toBeGreaterThan(0)
  })

  it('agrees to an after-sale', async () => {
    const leader = phones[0]
    if (!leader) throw new Error('the leader is signed in before')
    const { afterSaleId } = facts.afterSale
    await leader.open(`/features/after-sale/pages/detail/detail?afterSaleId=${afterSaleId}`)
    await leader.tap('同意退款')
    await leader.page.getByRole('dialog').getByRole('button', { name: '同意退款' }).click()
    await leader.sees('已同意')
    const { facts: now } = await facts.api.ok(readAfterSale, { afterSaleId }, as())
    expect(now.agreedAt).not.toBeNull()
  })

  it('takes a member’s complaint, and asks whether WeChat may tell what becomes of it', async () => {
    const member = await signedIn(facts.memberName, 'features/member/pages/orders/orders')
    const { orderId, lineId } = facts.complaint.line
    await member.open(`/features/after-sale/pages/ask/ask?orderId=${orderId}&lineId=${lineId}`)
    await member.willAnswer({ messages: 'reject' })
    await member.tap('破损', 'radio')
    await member.tap('提交申请')
    await member.sees('等团长处理')
    expect((await member.phone()).askedTemplates).toEqual(['fake-template-after-sale'])
  })

  it('settles a bag nobody collected, as the operator', async () => {
    const operator = await signedIn(/平台运营/, 'features/operator/pages/operator/operator')
    const { leaderId, orderId } = facts.leftBag
    await operator.open(`/features/operator/pages/bag/bag?leaderId=${leaderId}&orderId=${orderId}`)
    await operator.tap(/^退款/, 'radio')
    await operator.type('原因', '三次提醒没有回复')
    await operator.tap('确认处理')
    await operator.sees('处理时间')
    const bag = await facts.api.ok(
      readOperatorUncollected,
      { leaderId, orderId },
      { token: facts.operatorToken },
    )
    expect(bag.settlement).toMatchObject({ how: 'refund', why: '三次提醒没有回复' })
  })
})
