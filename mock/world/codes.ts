import type { UncountedReason } from '#domain/attribution'
import type { LeaderId } from '#domain/ids'
import { moveNewcomers } from './move-newcomers'
import type { WorldLeader } from './people'
import type { Random } from './random'
import type { Rows } from './rows'
import { worldCode } from './world-ids'

const DAY_MS = 86_400_000

/** Places of one's own, with how many of the channel's newcomers came by each; the last one is out of use. */
const PLACES = [
  { channel: 'flyer', label: '3号楼电梯口', most: 3 },
  { channel: 'flyer', label: '幼儿园门口', most: 1 },
  { channel: 'shop-counter', label: '旧收银台', most: 2, retiredDaysAgo: 12 },
] as const

const OLD_FRIENDS: readonly UncountedReason[] = ['already-member', 'former-member', 'leader']

/** Codes of places, and people who scanned one and are no newcomers, for leaders one can sign in as. */
export function tellCodes(random: Random, leaders: readonly WorldLeader[], now: Date, rows: Rows): void {
  const shown = new Set(rows.members.flatMap((one) => (one.demoAbout && one.ownLeaderId) || []))
  for (const leader of leaders) {
    if (!shown.has(leader.leaderId)) continue
    for (const place of PLACES) tellPlace(random, leader, place, now, rows)
    tellOldFriends(leader.leaderId, now, rows)
  }
}

function tellPlace(
  random: Random,
  { leaderId, startedAt, codes }: WorldLeader,
  { channel, label, most, ...place }: (typeof PLACES)[number],
  now: Date,
  rows: Rows,
): void {
  const code = worldCode(random)
  const retiredAt = 'retiredDaysAgo' in place ? new Date(now.getTime() - place.retiredDaysAgo * DAY_MS) : null
  const of = {
    code,
    leaderId,
    channel,
    createdAt: startedAt,
    retiredAt: retiredAt && later(retiredAt, startedAt),
  }
  rows.leaderCodes.push({ ...of, dealKey: '', label })
  rows.referralCodes.push(of)
  const moved = rows.newcomers
    .filter(
      (one) =>
        one.leaderId === leaderId &&
        one.code === codes[channel] &&
        (of.retiredAt === null || one.joinedAt < of.retiredAt),
    )
    .slice(-most)
  moveNewcomers(moved, code, rows)
}

function later(at: Date, than: Date): Date {
  return at > than ? at : than
}

/** Members of other leaders who scanned, and stayed where they were told to be. */
function tellOldFriends(leaderId: LeaderId, now: Date, rows: Rows): void {
  const known = rows.members.filter(
    (one) => one.joinedAt && one.leaderId !== leaderId && !one.ownLeaderId && !one.demoAbout,
  )
  OLD_FRIENDS.forEach((reason, index) => {
    const member =
      reason === 'leader'
        ? rows.members.find((one) => one.ownLeaderId && one.ownLeaderId !== leaderId && !one.demoAbout)
        : known[index * 5]
    const code = rows.leaderCodes.find((one) => one.leaderId === leaderId && one.channel === 'group-chat')
    if (!member || !code) return
    rows.uncountedJoins.push({
      ...{
        leaderId,
        memberId: member.memberId,
        name: member.name ?? '',
        avatarUrl: member.avatarUrl ?? null,
      },
      ...{ code: code.code, channel: code.channel, reason },
      at: new Date(now.getTime() - (index + 1) * 2 * DAY_MS),
    })
  })
}
