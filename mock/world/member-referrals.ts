import { DAY_MS, instantOf } from '#domain/business-time'
import { COUPON_DAYS } from '#domain/coupon'
import type { MemberId } from '#domain/ids'
import { maskName } from '#domain/masking'
import { isConverted } from '#domain/newcomer'
import { REFERRAL_COUPON } from '#server/policy'
import { moveNewcomers } from './move-newcomers'
import type { WorldLeader } from './people'
import type { Random } from './random'
import type { Rows } from './rows'
import { worldCode, worldId } from './world-ids'

type Newcomer = Rows['newcomers'][number]

/** Coupons of referrals ended before today: what the demo's people pay stays as it was told. */
const LONG_AGO_DAYS = COUPON_DAYS + 1

/** The regular one can sign in as has asked neighbours: some count, some are on the way, one knew the place before. */
export function tellReferrals(random: Random, [leader]: readonly WorldLeader[], now: Date, rows: Rows): void {
  const regular = leader?.members[0]
  if (!leader || !regular) return
  const { leaderId } = leader
  const code = worldCode(random)
  const createdAt = leader.startedAt
  const use = { leaderId, code, channel: 'neighbour', createdAt }
  rows.leaderCodes.push({ ...use, dealKey: '', label: maskName(regular.name), memberKey: regular.memberId })
  rows.referralCodes.push({ ...use, memberId: regular.memberId })

  const known = new Set(rows.members.flatMap((one) => (one.demoAbout ? [one.memberId] : [])))
  const byChannel = rows.newcomers.filter(
    (one) =>
      one.leaderId === leaderId &&
      one.channel === 'direct' &&
      one.code === leader.codes.direct &&
      !known.has(one.memberId),
  )
  const counted = byChannel.filter((one) => isLongCounted(one, now)).slice(-2)
  const refunded = byChannel.filter((one) => one.firstRefundedAt).slice(-1)
  const without = byChannel.filter((one) => !one.firstPaidAt).slice(-2)
  const came = [...counted, ...refunded, ...without]
  moveNewcomers(came, code, rows)
  for (const one of came) {
    one.channel = 'neighbour'
    const givenAt = counted.includes(one) && one.coolsAt ? one.coolsAt : null
    pushReferral(one, regular.memberId, givenAt, rows)
    if (givenAt) giveCoupons(random, [one.memberId, regular.memberId], givenAt, rows)
  }
  tellOldMember(leader, regular.memberId, code, now, rows)
}

function isLongCounted(one: Newcomer, now: Date): boolean {
  if (!one.firstPaidAt || one.firstRefundedAt || one.flaggedAt || !one.collectedAt || !one.coolsAt)
    return false
  const paid = {
    joinedAt: instantOf(one.joinedAt),
    firstPaidAt: instantOf(one.firstPaidAt),
    firstRefundedAt: null,
  }
  return isConverted(paid, 'month') && now.getTime() - one.coolsAt.getTime() > LONG_AGO_DAYS * DAY_MS
}

function pushReferral(one: Newcomer, referrerId: MemberId, givenAt: Date | null, rows: Rows): void {
  const { leaderId, memberId, name, joinedAt } = one
  rows.referrals.push({
    ...{ leaderId, memberId, referrerId, name, at: joinedAt, givenAt },
    givenFen: givenAt && REFERRAL_COUPON.amountFen,
  })
}

function giveCoupons(random: Random, people: readonly MemberId[], at: Date, rows: Rows): void {
  const [newcomerId] = people
  for (const memberId of people) {
    const couponId = worldId(random, 'coupon', at)
    rows.coupons.push({
      ...{ memberId, couponId, kind: 'referral' as const },
      amountFen: REFERRAL_COUPON.amountFen,
      minimumFen: REFERRAL_COUPON.minimumFen,
      receivedAt: at,
      expiresAt: new Date(at.getTime() + COUPON_DAYS * DAY_MS),
    })
    if (memberId === newcomerId) {
      rows.newcomerClaims.push({ memberId, kind: 'referral', claimedBy: couponId, at })
    }
  }
}

/** Somebody who was here before opened the link as well. */
function tellOldMember(
  { leaderId, members }: WorldLeader,
  referrerId: MemberId,
  code: string,
  now: Date,
  rows: Rows,
): void {
  const old = members[1]
  if (!old) return
  const at = new Date(now.getTime() - 3 * DAY_MS)
  const { memberId, name } = old
  rows.uncountedJoins.push({
    ...{ leaderId, memberId, name, code, channel: 'neighbour', reason: 'already-member', at },
  })
  rows.referrals.push({ leaderId, memberId, referrerId, name, at, denial: 'already-member' })
}
