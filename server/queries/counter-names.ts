import { and, asc, eq, inArray } from 'drizzle-orm'
import type { LeaderId, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { helpers } from '../db/schema/helper'
import { readLeader } from './leader-card'

export type CounterNames = (memberId: MemberId) => string

/** What whoever handed over is called at this counter: a helper as the leader calls them, else the leader. */
export async function counterNames(
  db: Db,
  leaderId: LeaderId,
  handed: readonly { readonly handedOverBy: MemberId | null }[],
): Promise<CounterNames> {
  const people = [...new Set(handed.flatMap(({ handedOverBy }) => handedOverBy ?? []))]
  if (people.length === 0) return () => ''
  const leader = await readLeader(db, leaderId)
  const found = await db
    .select({ memberId: helpers.memberId, name: helpers.name })
    .from(helpers)
    .where(and(eq(helpers.leaderId, leaderId), inArray(helpers.memberId, people)))
    // Invited twice: the name given last.
    .orderBy(asc(helpers.invitedAt))
  const names = new Map(found.map(({ memberId, name }) => [memberId, name]))
  return (memberId) => names.get(memberId) ?? leader?.name ?? ''
}

export async function counterName(db: Db, leaderId: LeaderId, memberId: MemberId): Promise<string> {
  const nameOf = await counterNames(db, leaderId, [{ handedOverBy: memberId }])
  return nameOf(memberId)
}
