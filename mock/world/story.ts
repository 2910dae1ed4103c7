import { businessDay, businessMonth, businessWeek, lastDays } from '#domain/business-time'
import type { CouponId, DealItemId, MemberId } from '#domain/ids'
import type { Stage, WorldDeal, WorldProduct } from './deals'
import { finishDeal, makeDeal } from './deals'
import type { ToldOrder } from './orders'
import { tellOrder } from './orders'
import { ALWAYS, NEVER, type WorldLeader, type WorldMember } from './people'
import type { Random } from './random'
import type { Rows } from './rows'
import { worldId } from './world-ids'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const COUPON_DAYS = 7
/** The deal of the day before yesterday is still being collected, at whatever hour one looks. */
const ALL_COLLECTED_MS = 31 * HOUR_MS

/** What is known of a newcomer's first order. */
type Firsts = Map<WorldMember, ToldOrder>

/** All days of one leader: deals, orders, hand-overs, and what they make of the newcomers. */
export function tellLeader(
  random: Random,
  leader: WorldLeader,
  products: readonly WorldProduct[],
  now: Date,
  days: number,
  rows: Rows,
): void {
  const firsts: Firsts = new Map()
  const couponOf = new Map(
    leader.members
      .filter((member) => member.channel)
      .map((member) => [member, worldId(random, 'coupon', member.joinedAt)]),
  )
  for (const deal of dealsOf(random, leader, products, now, days, rows)) {
    tellDeal(random, deal, now, firsts, couponOf, rows)
    finishDeal(deal, rows)
  }
  tellPurchases(rows, leader)
  for (const member of leader.members) {
    const couponId = couponOf.get(member)
    if (couponId) tellNewcomer(leader, member, firsts.get(member), couponId, rows)
  }
  tellTouches(random, leader, now, rows)
}

function dealsOf(
  random: Random,
  leader: WorldLeader,
  products: readonly WorldProduct[],
  now: Date,
  days: number,
  rows: Rows,
): WorldDeal[] {
  const deals: WorldDeal[] = []
  const allDays = lastDays(businessDay(now.toISOString()), days)
  const started = businessDay(leader.startedAt.toISOString())
  const make = (day: string, stage: Stage) =>
    deals.push(makeDeal(random, leader, products, day, stage, now, rows))
  allDays.forEach((day, index) => {
    const daysAgo = allDays.length - 1 - index
    if (day < started || daysAgo < 3 || !random.chance(leader.diligence)) return
    make(day, 'done')
  })
  const recent = (daysAgo: number) => allDays[allDays.length - 1 - daysAgo] ?? businessDay(now.toISOString())
  if (random.chance(leader.diligence + 0.3)) make(recent(2), 'to-hand-over')
  if (random.chance(leader.diligence)) make(recent(1), 'closed')
  if (random.chance(leader.diligence + 0.4)) make(recent(0), 'open')
  if (random.chance(leader.diligence)) make(recent(0), 'open')
  if (leader.diligence > 0.7) make(recent(0), 'scheduled')
  if (leader.diligence > 0.8) make(recent(0), 'draft')
  return deals
}

function tellDeal(
  random: Random,
  deal: WorldDeal,
  now: Date,
  firsts: Firsts,
  couponOf: Map<WorldMember, CouponId>,
  rows: Rows,
): void {
  const until = Math.min(deal.closesAt.getTime(), now.getTime()) - 10 * 60_000
  if (deal.opensAt.getTime() >= until) return
  const stories = deal.leader.members
    .map((member) => ({
      member,
      placedAt: new Date(deal.opensAt.getTime() + random.next() * (until - deal.opensAt.getTime())),
    }))
    .filter(({ member, placedAt }) => placedAt > member.joinedAt && wants(random, member, placedAt, firsts))
    .sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
  for (const { member, placedAt } of stories) {
    const isFirst = member.channel !== null && !firsts.has(member)
    const paidBefore = placedAt.getTime() + 10 * 60_000
    const refundedAt =
      deal.cancelledAt ??
      (random.chance(0.03) && member.appetite !== ALWAYS
        ? new Date(Math.min(paidBefore + HOUR_MS, until + 10 * 60_000))
        : null)
    const collects = deal.arrivedAt && !refundedAt && random.chance(collectedShare(deal, member, now))
    const collectedAt = collects
      ? new Date(Math.min(deal.pickupAt.getTime() + random.next() * 4 * HOUR_MS, now.getTime() - 60_000))
      : null
    const couponId = isFirst ? (couponOf.get(member) ?? null) : null
    const told = tellOrder(
      random,
      { deal, member, placedAt, isFirst, couponId, collectedAt, refundedAt, now },
      rows,
    )
    if (told && isFirst) firsts.set(member, told)
  }
}

/** A newcomer's first order mostly comes within days of joining; regulars order by appetite. */
function wants(random: Random, member: WorldMember, at: Date, firsts: Firsts): boolean {
  if (member.appetite === NEVER) return false
  if (member.channel && !firsts.has(member)) {
    const daysSince = (at.getTime() - member.joinedAt.getTime()) / DAY_MS
    return random.chance(daysSince < 4 ? 0.28 : 0.03)
  }
  return random.chance(member.appetite)
}

function collectedShare(deal: WorldDeal, member: WorldMember, now: Date): number {
  if (now.getTime() - deal.pickupAt.getTime() >= ALL_COLLECTED_MS) return 1
  return member.appetite === ALWAYS ? 0 : 0.6
}

function tellPurchases(rows: Rows, leader: WorldLeader): void {
  const released = new Set(
    rows.orders
      .filter((order) => order.leaderId === leader.leaderId && order.releasedAt)
      .map((order) => order.orderId),
  )
  const held = new Map<string, { itemId: DealItemId; memberId: MemberId; quantity: number }>()
  for (const line of rows.orderLines) {
    if (line.leaderId !== leader.leaderId || released.has(line.orderId)) continue
    const key = `${line.itemId} ${line.memberId}`
    const soFar = held.get(key) ?? { itemId: line.itemId, memberId: line.memberId, quantity: 0 }
    held.set(key, { ...soFar, quantity: soFar.quantity + line.quantity })
  }
  for (const purchase of held.values()) rows.itemPurchases.push({ leaderId: leader.leaderId, ...purchase })
}

function tellNewcomer(
  leader: WorldLeader,
  member: WorldMember,
  first: ToldOrder | undefined,
  couponId: CouponId,
  rows: Rows,
): void {
  const channel = member.channel ?? 'direct'
  rows.newcomers.push({
    leaderId: leader.leaderId,
    memberId: member.memberId,
    name: member.name,
    code: leader.codes[channel],
    channel,
    joinedAt: member.joinedAt,
    couponAt: member.joinedAt,
    firstOrderId: first?.orderId ?? null,
    firstPaidAt: first?.paidAt ?? null,
    firstRefundedAt: first?.refundedAt ?? null,
    collectedAt: first?.collectedAt ?? null,
    coolsAt: first?.coolsAt ?? null,
    // Looked at when they joined; those something is to be said of are told later.
    flagsCheckedAt: member.joinedAt,
  })
  const usedCoupon = first?.usedCoupon && !first.refundedAt
  rows.coupons.push({
    memberId: member.memberId,
    couponId,
    kind: 'newcomer',
    amountFen: 500,
    minimumFen: 2_000,
    receivedAt: member.joinedAt,
    expiresAt: new Date(member.joinedAt.getTime() + COUPON_DAYS * DAY_MS),
    usedOrderId: usedCoupon ? first.orderId : null,
    usedAt: usedCoupon ? first.paidAt : null,
  })
  rows.newcomerClaims.push({
    memberId: member.memberId,
    kind: 'coupon',
    claimedBy: couponId,
    at: member.joinedAt,
  })
  count(rows, leader, member, first)
}

/** Joined counts in the week and month of joining; converted only if paid in the same one and not refunded (R8). */
function count(rows: Rows, leader: WorldLeader, member: WorldMember, first: ToldOrder | undefined): void {
  const joined = member.joinedAt.toISOString()
  const paid = first && !first.refundedAt ? first.paidAt.toISOString() : undefined
  for (const [kind, periodOf] of [
    ['week', businessWeek],
    ['month', businessMonth],
  ] as const) {
    const period = periodOf(joined)
    const row = counterRow(rows, leader, kind, period)
    row.joined = (row.joined ?? 0) + 1
    if (paid && periodOf(paid) === period) row.converted = (row.converted ?? 0) + 1
  }
}

function counterRow(
  rows: Rows,
  leader: WorldLeader,
  kind: string,
  period: string,
): Rows['periodCounters'][number] {
  const found = rows.periodCounters.find(
    (row) => row.leaderId === leader.leaderId && row.kind === kind && row.period === period,
  )
  if (found) return found
  const row = { leaderId: leader.leaderId, kind, period, joined: 0, converted: 0 }
  rows.periodCounters.push(row)
  return row
}

/** Everyone who joined had opened a code; about as many only looked. */
function tellTouches(random: Random, leader: WorldLeader, now: Date, rows: Rows): void {
  for (const member of leader.members) {
    if (!member.channel) continue
    const opens = 1 + random.whole(0, 2)
    for (let i = 0; i < opens; i++) {
      const at = new Date(
        Math.min(member.joinedAt.getTime() - random.whole(1, 600) * 60_000 * (i + 1), now.getTime()),
      )
      rows.touches.push({
        leaderId: leader.leaderId,
        month: businessMonth(at.toISOString()),
        deviceId: random.hex(32),
        code: leader.codes[member.channel],
        firstAt: at,
        lastAt: at,
      })
    }
  }
}
