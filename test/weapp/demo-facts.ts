import { readTrack } from '#contract/academy'
import { listAfterSales, listOwnAfterSales } from '#contract/after-sale'
import { confirmChain } from '#contract/chain'
import { listDeals, listOpenDeals, type PublicDeal } from '#contract/deal'
import { readEarnings } from '#contract/earnings'
import { readFunnel } from '#contract/growth'
import { inviteHelper, listHelpers } from '#contract/helper'
import { listClosedBoards } from '#contract/leaderboard'
import { listOperatorAfterSales, listOperatorUncollected } from '#contract/operator'
import { listOrders, type Order } from '#contract/order'
import { createReferralCode } from '#contract/referral'
import { listDemoPeople, signInAsDemoPerson } from '#contract/session'
import { fen, formatYuan } from '#domain/money'
import { remoteApi } from '../api/remote-api'

export type DemoFacts = Awaited<ReturnType<typeof readDemoFacts>>

/** What the API itself says of two people of the demo world: a leader, and the first of the members. */
export async function readDemoFacts(origin: string, leaderName: string, linkOrigin: string) {
  const api = remoteApi(origin)
  const { people } = await api.ok(listDemoPeople, {})
  const signIn = async (wanted: (person: (typeof people)[number]) => boolean) => {
    const person = people.find(wanted)
    if (!person) throw new Error('the demo has no such person')
    return api.ok(signInAsDemoPerson, { memberId: person.memberId })
  }
  const { token, me } = await signIn(({ name }) => name === leaderName)
  const member = await signIn(({ role }) => role === 'member')
  const operator = (await signIn(({ role }) => role === 'operator')).token
  const leader = found(me.leader)
  const { leaderId } = leader

  const deals = (await api.ok(listDeals, { state: 'running' }, { token })).items
  const deal = found(deals.find(({ orderCount }) => orderCount > 0))
  const { code } = await api.ok(createReferralCode, { channel: 'group-chat', dealId: null }, { token })
  const lesson = found((await api.ok(readTrack, { language: 'zh-Hans' }, { token })).lessons[0])
  const earnings = await api.ok(readEarnings, {}, { token })
  const openDeal = found((await api.ok(listOpenDeals, { leaderId })).deals[0])
  const { joined } = await api.ok(readFunnel, {}, { token })
  const orders = (await api.ok(listOrders, {}, { token: member.token })).items
  const order = found(orders.find(({ pickupCode }) => pickupCode))
  const afterSale = found((await api.ok(listAfterSales, { group: 'waiting' }, { token })).items[0])
  const invitation = await invitationOf(api, token)
  const orderLink = await orderFor(api, openDeal, token)
  const decide = found((await api.ok(listOperatorAfterSales, {}, { token: operator })).items[0])
  const leftBag = found((await api.ok(listOperatorUncollected, {}, { token: operator })).items[0])
  const complaint = await complaintsOf(api, orders, member.token)

  return {
    api,
    leaderToken: token,
    leader,
    link: `${linkOrigin}/s/${code}`,
    deal,
    lesson,
    joined,
    lastWeek: found((await api.ok(listClosedBoards, { kind: 'week' }, { token })).items[0]).period,
    lastMonth: found((await api.ok(listClosedBoards, { kind: 'month' }, { token })).items[0]).period,
    totalYuan: formatYuan(fen(earnings.totalFen)),
    openDeal,
    memberToken: member.token,
    memberName: member.me.name,
    order,
    afterSale,
    invitation,
    orderLink,
    complaint,
    operatorToken: operator,
    decide,
    leftBag,
    pickupCode: found(order.pickupCode),
  }
}

/** The link to an order the leader placed for somebody. */
async function orderFor(api: ReturnType<typeof remoteApi>, deal: PublicDeal, token: string) {
  const { itemId } = found(deal.items.find(({ left }) => left > 0))
  const row = {
    ...{ row: 0, original: '1. 张三 2-301', name: '张三', unitLabel: '2-301', note: '', memberId: null },
    items: [{ itemId, quantity: 1 }],
  }
  const { rows } = await api.ok(confirmChain, { dealId: deal.dealId, rows: [row] }, { token })
  return found(rows.flatMap((placed) => (placed.outcome === 'placed' ? placed.link : []))[0])
}

/** Somebody is asked to help at the counter. */
async function invitationOf(api: ReturnType<typeof remoteApi>, token: string) {
  const name = '王芳'
  const { helperId } = await api.ok(inviteHelper, { name }, { token })
  const { items } = await api.ok(listHelpers, {}, { token })
  return { name, link: found(items.find((helper) => helper.helperId === helperId)?.link) }
}

/** The first after-sale of these orders, and a collected line nobody complained about. */
async function complaintsOf(api: ReturnType<typeof remoteApi>, orders: readonly Order[], token: string) {
  const collected = orders.filter(({ lines }) => lines.some((line) => line.handedOverAt))
  const ofOrders = await Promise.all(
    collected.map(async ({ orderId, lines }) => {
      const asked = (await api.ok(listOwnAfterSales, { orderId }, { token })).items
      const calm = lines.filter(({ lineId }) => asked.every((one) => one.line.lineId !== lineId))
      return { asked, lines: calm.map((line) => ({ ...line, orderId })) }
    }),
  )
  const lines = ofOrders.flatMap((order) => order.lines)
  return {
    asked: found(ofOrders.flatMap(({ asked }) => asked)[0]),
    // Goods that keep may be complained about for a week.
    line: found(lines.find(({ goods, handedOverAt }) => goods === 'other' && handedOverAt)),
  }
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the demo world lacks something')
  return value
}
