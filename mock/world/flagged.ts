import { asc, eq } from 'drizzle-orm'
import { DAY_MS, HOUR_MS } from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import { decideFlags } from '#server/commands/decide-flags'
import { objectToFlags } from '#server/commands/object-to-flags'
import type { Db } from '#server/db/db'
import { flags } from '#server/db/schema/flag'
import { raiseNewFlags } from '#server/sweeps/raise-flags'
import type { OperatorAct } from './past-boards'
import type { WorldLeader } from './people'
import type { Random } from './random'
import type { Rows } from './rows'

/** Of the last days, so that flags are raised among them. */
const RECENT_DAYS = 25

type NewcomerRow = Rows['newcomers'][number]

/**
 * Newcomers of the leaders one can sign in as who have something in common: one on the leader's phone, three on one
 * phone, three with phones alike, a family of four, and one whose first order was refunded.
 */
export function tellTraces(random: Random, leaders: readonly WorldLeader[], now: Date, rows: Rows): void {
  const shown = new Set(rows.members.flatMap((one) => (one.demoAbout && one.ownLeaderId) || []))
  for (const leader of leaders) {
    if (!shown.has(leader.leaderId)) continue
    const recent = rows.newcomers.filter(
      (one) =>
        one.leaderId === leader.leaderId && now.getTime() - one.joinedAt.getTime() < RECENT_DAYS * DAY_MS,
    )
    const ordered = recent.filter((one) => one.firstOrderId && !one.firstRefundedAt)
    const take = (count: number) => ordered.splice(0, ordered.length >= count + 4 ? count : 0)
    const [own] = take(1)
    if (own) {
      const deviceId = random.hex(32)
      rows.leaderDevices.push({ leaderId: leader.leaderId, deviceId, lastAt: now })
      lookAt(own, { deviceId })
    }
    const shared = { deviceId: random.hex(32) }
    for (const one of take(3)) lookAt(one, shared)
    const family = { phoneFamily: random.hex(32) }
    for (const one of take(3)) lookAt(one, family)
    const home = `${random.whole(1, 9)}-1502`
    for (const one of ordered.splice(0, 4)) {
      const order = rows.orders.find((row) => row.orderId === one.firstOrderId)
      if (order) order.unitLabel = home
      lookAt(one, {})
    }
    const refunded = recent.find((one) => one.firstRefundedAt)
    if (refunded) lookAt(refunded, {})
  }
}

function lookAt(one: NewcomerRow, traces: Pick<NewcomerRow, 'deviceId' | 'phoneFamily'>): void {
  Object.assign(one, traces, { flagsCheckedAt: null })
}

/** Raised as the server does; one phone's people are cleared, two of like phones do not count, one leader objects. */
export async function decideSome(db: Db, { by, chance, now }: OperatorAct): Promise<void> {
  await raiseNewFlags({ db, clock: { now: () => now } })
  const raised = await db.select().from(flags).where(eq(flags.weight, 'doubt')).orderBy(asc(flags.memberId))
  const of = (kind: string, leaderId: LeaderId) =>
    raised.filter((flag) => flag.kind === kind && flag.leaderId === leaderId).map((flag) => flag.memberId)
  const decide = (leaderId: LeaderId, memberId: MemberId | undefined, isRejected: boolean, why: string) =>
    memberId && decideFlags(db, { leaderId, memberId, isRejected, why, by, chance, now: before(now, 20) })
  for (const leaderId of new Set(raised.map((flag) => flag.leaderId))) {
    const [cleared] = of('same-device', leaderId)
    await decide(leaderId, cleared, false, '打电话问过，是店里帮忙登录的邻居，三位都来提过货。')
    const [first, second] = of('phone-family', leaderId)
    await decide(leaderId, first, true, '三个号码同一天办的，货都由同一个人领走。')
    await decide(leaderId, second, true, '三个号码同一天办的，货都由同一个人领走。')
    if (!first) continue
    const why = '他们是同一家公司的工友，号码是公司一起办的，各领各的货。'
    await objectToFlags(db, { leaderId, memberId: first, why, now: before(now, 6) })
  }
}

function before(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS)
}
