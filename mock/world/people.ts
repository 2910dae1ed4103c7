import type { Channel } from '#contract/referral'
import type { LeaderId, MemberId } from '#domain/ids'
import { communities, maskedPhone, personName, unitLabel } from './names'
import type { Random } from './random'
import type { Rows } from './rows'
import { worldCode, worldId } from './world-ids'

const DAY_MS = 86_400_000

/** How a leader's days go; everything that follows grows from these few numbers. */
export interface WorldLeader {
  readonly leaderId: LeaderId
  readonly memberId: MemberId
  readonly name: string
  readonly level: 'bronze' | 'silver' | 'gold'
  readonly startedAt: Date
  /** Share of the days with a deal. */
  readonly diligence: number
  /** Newcomers a month. */
  readonly reach: number
  readonly codes: Record<Channel, string>
  readonly members: WorldMember[]
  /** Taken by orders so far. */
  readonly pickupCodes: Set<string>
}

export interface WorldMember {
  readonly memberId: MemberId
  readonly name: string
  readonly maskedPhone: string
  readonly unitLabel: string
  readonly avatarUrl: string | null
  readonly joinedAt: Date
  /** Joined in the told days: a newcomer of the leader. */
  readonly channel: Channel | null
  /** How often this person orders, share of the deals. */
  readonly appetite: number
}

const channels: readonly Channel[] = ['group-chat', 'moments', 'shop-counter', 'event', 'flyer', 'direct']
const kinds = ['shop-owner', 'parent', 'property', 'school', 'office'] as const
const slogans = [
  '邻里好物，早上下单傍晚到楼下',
  '一起团，更新鲜',
  '楼下取货，坏果包赔',
  '放学顺路拿，晚饭刚刚好',
  '认真选品，每天只开一团',
]

/** The first three are those one can sign in as: a busy one, a middling one, one in the first month. */
const told: readonly Partial<WorldLeader>[] = [
  { name: '林小满', level: 'silver', diligence: 0.9, reach: 34 },
  { name: '陈建国', level: 'bronze', diligence: 0.6, reach: 17 },
  { name: '周晓彤', level: 'bronze', diligence: 0.75, reach: 26 },
]

export function makeLeaders(random: Random, now: Date, days: number, rows: Rows): WorldLeader[] {
  return communities.map((_, index) => {
    const given = told[index] ?? {}
    const startedDaysAgo = startDaysAgo(random, index, days)
    const startedAt = new Date(now.getTime() - startedDaysAgo * DAY_MS)
    const reach = given.reach ?? random.pick([3, 5, 8, 8, 11, 14, 14, 19, 24, 30])
    const leader: WorldLeader = {
      leaderId: worldId(random, 'leader', startedAt),
      memberId: worldId(random, 'member', startedAt),
      name: given.name ?? personName(random),
      level: given.level ?? random.pick(['bronze', 'bronze', 'bronze', 'silver', 'gold'] as const),
      startedAt,
      diligence: given.diligence ?? 0.25 + random.next() * 0.6,
      reach,
      codes: Object.fromEntries(channels.map((channel) => [channel, worldCode(random)])) as Record<
        Channel,
        string
      >,
      members: [],
      pickupCodes: new Set(),
    }
    pushLeader(random, leader, index, rows)
    return leader
  })
}

/** The first demo leader has been there longest; the third is in her first month. */
function startDaysAgo(random: Random, index: number, days: number): number {
  if (index === 0) return days + 240
  return index === 2 ? 12 : random.whole(40, days + 200)
}

function pushLeader(random: Random, leader: WorldLeader, index: number, rows: Rows): void {
  const community = communities[index]
  if (!community) throw new Error('more leaders than communities')
  const avatarUrl = `/pictures/avatar-${index + 1}.jpg`
  rows.leaders.push({
    leaderId: leader.leaderId,
    memberId: leader.memberId,
    name: leader.name,
    avatarUrl,
    slogan: slogans[index % slogans.length] ?? '',
    kind: kinds[index % kinds.length] ?? 'shop-owner',
    level: leader.level,
    communityName: community.name,
    pickupName: community.point,
    pickupAddress: community.address,
    pickupHours: community.hours,
    startedAt: leader.startedAt,
  })
  rows.members.push({
    memberId: leader.memberId,
    name: leader.name,
    maskedPhone: maskedPhone(random),
    avatarUrl,
    ownLeaderId: leader.leaderId,
    createdAt: leader.startedAt,
    demoAbout: demoLeaders[index] ?? null,
  })
  for (const channel of channels) {
    const code = leader.codes[channel]
    rows.referralCodes.push({ code, leaderId: leader.leaderId, channel, createdAt: leader.startedAt })
    rows.leaderCodes.push({
      leaderId: leader.leaderId,
      channel,
      dealKey: '',
      code,
      createdAt: leader.startedAt,
    })
  }
}

/** Orders from every deal, and comes late for the newest. */
export const ALWAYS = 1

/** Has joined and orders nothing yet. */
export const NEVER = 0

const demoLeaders = [
  '银牌团长，每天开团，这个月正在冲榜',
  '老团长，拉新慢了，看看怎么追',
  '刚开始十二天，第一个月',
]
const demoMembers = ['常客，有一单待提货', '新加入，还没下过单']

/** Staff of the platform, new today: what is told of the members stays as it was. */
export function makeOperator(random: Random, now: Date, rows: Rows): void {
  rows.members.push({
    memberId: worldId(random, 'member', now),
    name: '秦岚',
    maskedPhone: maskedPhone(random),
    isOperator: true,
    createdAt: now,
    demoAbout: '平台运营，处理售后和没人提的货',
  })
}

/** Members of each leader: those from before, and newcomers spread over the told days. */
export function makeMembers(
  random: Random,
  leaders: readonly WorldLeader[],
  now: Date,
  days: number,
  total: number,
  rows: Rows,
): void {
  const weights = leaders.map((leader) => 10 + leader.reach * 3)
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0)
  leaders.forEach((leader, index) => {
    const count = Math.round((total * (weights[index] ?? 0)) / allWeights)
    const daysActive = Math.min(days, (now.getTime() - leader.startedAt.getTime()) / DAY_MS)
    const newcomers = Math.min(count, Math.round((leader.reach * daysActive) / 30))
    for (let i = 0; i < count; i++)
      leader.members.push(makeMember(random, leader, i < newcomers, daysActive, now, rows))
    leader.members.sort((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime())
    const [regular] = leader.members
    if (regular) leader.members[0] = { ...regular, appetite: ALWAYS }
  })
  const first = leaders[0]
  const regular = first?.members[0]
  const fresh = first?.members.pop()
  if (fresh) first?.members.push({ ...fresh, appetite: NEVER })
  for (const [member, about] of [
    [regular, demoMembers[0]],
    [fresh, demoMembers[1]],
  ] as const) {
    const row = rows.members.find((candidate) => candidate.memberId === member?.memberId)
    if (!row) continue
    row.demoAbout = about ?? null
    // The cashier of the mini-program takes only people whom WeChat knows.
    row.wechatOpenid = `demo-${row.memberId}`
  }
}

function makeMember(
  random: Random,
  leader: WorldLeader,
  isNewcomer: boolean,
  daysActive: number,
  now: Date,
  rows: Rows,
): WorldMember {
  const msAgo = isNewcomer
    ? random.next() * daysActive * DAY_MS
    : Math.max(daysActive, random.whole(91, 280)) * DAY_MS + random.next() * DAY_MS
  const joinedAt = new Date(now.getTime() - Math.max(msAgo, 5 * 60_000))
  const member: WorldMember = {
    memberId: worldId(random, 'member', joinedAt),
    name: personName(random),
    maskedPhone: maskedPhone(random),
    unitLabel: unitLabel(random),
    avatarUrl: null,
    joinedAt,
    channel: isNewcomer ? random.pick(channels) : null,
    appetite: random.pick([0.02, 0.05, 0.1, 0.15, 0.3]),
  }
  rows.members.push({
    memberId: member.memberId,
    name: member.name,
    maskedPhone: member.maskedPhone,
    unitLabel: member.unitLabel,
    leaderId: leader.leaderId,
    joinedAt,
    movedAt: joinedAt,
    createdAt: joinedAt,
  })
  return member
}
