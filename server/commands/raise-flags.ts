import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import { addDays, instantOf } from '#domain/business-time'
import { type Flag, flagsOf, type Traces } from '#domain/flag'
import type { LeaderId, MemberId } from '#domain/ids'
import { maskName } from '#domain/masking'
import { type Db, rowsOf } from '../db/db'
import { flagCases, flags, leaderDevices } from '../db/schema/flag'
import { orders } from '../db/schema/order'
import { newcomers } from '../db/schema/referral'
import { instantOrNull } from '../queries/deal-facts'

/** Newcomers are held against those who joined at the same leader in so many days. */
const AROUND_DAYS = 35

/** Looked at in one transaction, so that no payment waits long for a row of it. */
const AT_ONCE = 200

/** Others that are named; how many there are is told beside them. */
const NAMED = 5

/**
 * Looks at newcomers of whom something is new, and writes what may be wrong with them and those around them (G10).
 * Rows somebody holds are left for the next time; two processes at once look at different ones.
 * @returns how many were looked at
 */
export function raiseFlags(db: Db, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const looked = await rowsOf<{ leader_id: LeaderId }>(
      tx,
      sql`update ${newcomers} set flags_checked_at = ${now.toISOString()}::timestamptz
        where (leader_id, member_id) in (
          select leader_id, member_id from ${newcomers} where flags_checked_at is null
          order by joined_at limit ${AT_ONCE}::int for update skip locked)
        returning leader_id`,
    )
    for (const leaderId of new Set(looked.map((row) => row.leader_id))) await flagLeader(tx, leaderId, now)
    return looked.length
  })
}

async function flagLeader(tx: Db, leaderId: LeaderId, now: Date): Promise<void> {
  const devices = await tx
    .select({ deviceId: leaderDevices.deviceId })
    .from(leaderDevices)
    .where(eq(leaderDevices.leaderId, leaderId))
  const around = await readAround(tx, leaderId, now)
  const found = flagsOf(around, new Set(devices.map((one) => one.deviceId)))
  if (found.size === 0) return
  const names = new Map(around.map((one) => [one.memberId, maskName(one.name)]))
  await writeFlags(tx, leaderId, found, names, now)
}

async function readAround(
  tx: Db,
  leaderId: LeaderId,
  now: Date,
): Promise<(Traces & { readonly name: string })[]> {
  const rows = await tx
    .select({ newcomer: newcomers, home: orders.unitLabel })
    .from(newcomers)
    .leftJoin(
      orders,
      and(eq(orders.leaderId, newcomers.leaderId), eq(orders.orderId, newcomers.firstOrderId)),
    )
    .where(
      and(
        eq(newcomers.leaderId, leaderId),
        gte(newcomers.joinedAt, new Date(addDays(instantOf(now), -AROUND_DAYS))),
      ),
    )
  return rows.map(({ newcomer, home }) => ({
    ...{ memberId: newcomer.memberId, name: newcomer.name, code: newcomer.code, home },
    ...{ deviceId: newcomer.deviceId, phoneFamily: newcomer.phoneFamily },
    joinedAt: instantOf(newcomer.joinedAt),
    firstRefundedAt: instantOrNull(newcomer.firstRefundedAt),
  }))
}

/** A flag grows with its evidence; what an operator decided is asked anew only when a doubt came after it. */
async function writeFlags(
  tx: Db,
  leaderId: LeaderId,
  found: ReadonlyMap<MemberId, readonly Flag[]>,
  names: ReadonlyMap<MemberId, string>,
  now: Date,
): Promise<void> {
  const rows = [...found].flatMap(([memberId, all]) =>
    all.map(({ kind, weight, others }) => ({
      ...{ leaderId, memberId, kind, weight, raisedAt: now, others: others.length },
      otherNames: others.slice(0, NAMED).map((id) => names.get(id) ?? ''),
    })),
  )
  await tx
    .insert(flags)
    .values(rows)
    .onConflictDoUpdate({
      target: [flags.leaderId, flags.memberId, flags.kind],
      set: {
        weight: sql`excluded.weight`,
        others: sql`excluded.others`,
        otherNames: sql`excluded.other_names`,
        raisedAt: sql`case when ${flags.weight} = 'note' and excluded.weight = 'doubt' then excluded.raised_at else ${flags.raisedAt} end`,
      },
      setWhere: sql`excluded.others > ${flags.others}`,
    })
  const cases = [...found].map(([memberId, all]) => {
    const weight = all.some((flag) => flag.weight === 'doubt') ? ('doubt' as const) : ('note' as const)
    return { leaderId, memberId, weight, openedAt: now }
  })
  await tx.insert(flagCases).values(cases).onConflictDoNothing()
  await reopen(tx, leaderId)
  await tx
    .update(newcomers)
    .set({ flaggedAt: now })
    .where(
      and(
        eq(newcomers.leaderId, leaderId),
        isNull(newcomers.flaggedAt),
        sql`exists (select 1 from ${flagCases} c where c.leader_id = ${newcomers.leaderId} and c.member_id = ${newcomers.memberId}
          and c.weight = 'doubt' and c.decided_at is null)`,
      ),
    )
}

/** A doubt that came after a case was opened makes it one; after it was cleared, opens it anew. */
async function reopen(tx: Db, leaderId: LeaderId): Promise<void> {
  await tx.execute(sql`update ${flagCases} c set weight = 'doubt', opened_at = f.raised_at, decided_at = null, decided_by = null, why = null
    from (select member_id, max(raised_at) as raised_at from ${flags}
      where leader_id = ${leaderId} and weight = 'doubt' group by member_id) f
    where c.leader_id = ${leaderId} and c.member_id = f.member_id and not c.is_rejected
      and ((c.decided_at is null and c.weight = 'note') or c.decided_at < f.raised_at)`)
}
