import { eq, sql } from 'drizzle-orm'
import type { LeaderId, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { prepared } from '../db/prepared'
import { readTogether } from '../db/read-together'
import { sessions } from '../db/schema/member'
import { tokenHash } from '../secrets'
import type { Principal } from './call'

const TOUCH_EVERY_MS = 60 * 60_000

/** The person behind a bearer token; undefined when it is unknown, expired or revoked. */
export async function principalOf(
  db: Db,
  header: string | undefined,
  now: Date,
): Promise<Principal | undefined> {
  const token = header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined
  if (!token) return undefined
  const hash = tokenHash(token)
  const session = await readSession(db, hash)
  if (!session || session.expiresMs <= now.getTime()) return undefined
  const { memberId, leaderId, counterOf, isOperator } = session
  if (now.getTime() - session.lastSeenMs > TOUCH_EVERY_MS) {
    await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, hash))
  }
  return { memberId, leaderId, counterOf, isOperator, tokenHash: hash }
}

interface Session {
  readonly tokenHash: string
  readonly memberId: MemberId
  readonly leaderId: LeaderId | null
  readonly counterOf: LeaderId | null
  readonly isOperator: boolean
  readonly lastSeenMs: number
  readonly expiresMs: number
}

/** Read for every request, never kept: signing out and losing a role hold from the next request on. */
const readSession = readTogether<string, Session | undefined>(async (db, hashes) => {
  const found = await sessionsByHash.rows(db, { hashes: hashes.join() })
  const byHash = new Map(found.map((session) => [session.tokenHash, session]))
  return hashes.map((hash) => byHash.get(hash))
})

const sessionsByHash = prepared<{ hashes: string }, Session>(
  'sessions',
  sql`select s.token_hash as "tokenHash", m.member_id as "memberId", m.own_leader_id as "leaderId",
      coalesce(m.own_leader_id, m.helps_leader_id) as "counterOf",
      m.is_operator as "isOperator", (extract(epoch from s.last_seen_at) * 1000)::float8 as "lastSeenMs",
      (extract(epoch from s.expires_at) * 1000)::float8 as "expiresMs"
    from sessions s join members m on m.member_id = s.member_id
    where s.token_hash = any (string_to_array(${sql.placeholder('hashes')}, ',')) and s.revoked_at is null`,
)
