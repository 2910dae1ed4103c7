import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import { language } from '#contract/schema'
import type { Me } from '#contract/session'
import { instantOf } from '#domain/business-time'
import type { MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { members } from '../db/schema/member'
import { leaderCardOf } from './leader-card'

const servingLeaders = alias(leaders, 'serving_leaders')
const helpedLeaders = alias(leaders, 'helped_leaders')

/** A person with what each role of theirs may see of it. */
export async function readMe(db: Db, memberId: MemberId): Promise<Me | undefined> {
  const [row] = await db
    .select({ member: members, own: leaders, serving: servingLeaders, helped: helpedLeaders })
    .from(members)
    .leftJoin(leaders, eq(leaders.leaderId, members.ownLeaderId))
    .leftJoin(servingLeaders, eq(servingLeaders.leaderId, members.leaderId))
    .leftJoin(helpedLeaders, eq(helpedLeaders.leaderId, members.helpsLeaderId))
    .where(eq(members.memberId, memberId))
  if (!row) return undefined
  const { member, own, serving, helped } = row
  return {
    memberId: member.memberId,
    name: member.name,
    maskedPhone: member.maskedPhone,
    avatarUrl: member.avatarUrl,
    unitLabel: member.unitLabel,
    language: v.parse(language, member.language),
    leader: own && {
      ...leaderCardOf(own),
      level: own.level,
      startedAt: instantOf(own.startedAt),
      slogan: own.slogan,
    },
    membership:
      serving && member.joinedAt ? { ...leaderCardOf(serving), joinedAt: instantOf(member.joinedAt) } : null,
    helps: helped && leaderCardOf(helped),
    isOperator: member.isOperator,
  }
}
