import { and, eq, sql } from 'drizzle-orm'
import type { Notice } from '#contract/notice'
import { MINUTE_MS } from '#domain/business-time'
import type { MemberId, NoticeId, OrderId } from '#domain/ids'
import { MOST_PUSH_TRIES, type NoticeKind, pushKindOf } from '#domain/notice'
import { rowsOf } from '../db/db'
import { noticeConsents, notices } from '../db/schema/notice'
import type { Deps } from '../deps'

const MESSAGES_AT_ONCE = 100

/** After each try a message waits so much longer. */
const PAUSE_MS = MINUTE_MS

type Waiting = {
  readonly memberId: MemberId
  readonly noticeId: NoticeId
  readonly kind: NoticeKind
  readonly facts: string
  readonly orderId: OrderId | null
  readonly tries: number
  readonly openid: string | null
}

/**
 * Sends what waits for people's WeChat. A try is written down before it is made, so that two processes never make
 * the same one; WeChat knows no key of ours, so a process killed between sending and marking sends once more.
 * @returns how many were sent
 */
export async function sendMessages(deps: Pick<Deps, 'db' | 'clock' | 'notify' | 'log'>): Promise<number> {
  let sent = 0
  for (const message of await claim(deps)) {
    const state = await trySending(deps, message)
    if (state === 'sent') sent += 1
    if (state !== 'waiting') await mark(deps, message, state)
  }
  return sent
}

async function claim({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<Waiting[]> {
  const now = clock.now().toISOString()
  return rowsOf<Waiting>(
    db,
    sql`update notices n set push_tries = n.push_tries + 1, pushed_at = ${now}::timestamptz
      from (
        select member_id, notice_id from notices
        where push = 'waiting' and (pushed_at is null
          or pushed_at <= ${now}::timestamptz - push_tries * ${PAUSE_MS}::float8 * interval '1 millisecond')
        order by at limit ${MESSAGES_AT_ONCE} for update skip locked
      ) w left join members m on m.member_id = w.member_id
      where n.member_id = w.member_id and n.notice_id = w.notice_id
      returning n.member_id as "memberId", n.notice_id as "noticeId", n.kind, n.facts,
        n.order_id as "orderId", n.push_tries as tries, m.wechat_openid as openid`,
  )
}

async function trySending(
  { db, notify, log }: Pick<Deps, 'db' | 'notify' | 'log'>,
  { memberId, noticeId, kind, facts, orderId, tries, openid }: Waiting,
): Promise<'sent' | 'failed' | 'waiting'> {
  const pushKind = pushKindOf(kind)
  if (!openid || !pushKind) return 'failed'
  const told: Notice['facts'] = JSON.parse(facts)
  const outcome = await notify
    .send({ openid, kind: pushKind, facts: told, orderId })
    .catch((error: unknown) => {
      log.warn({ err: error, noticeId }, 'a message could not be sent')
      return 'busy' as const
    })
  if (outcome === 'sent') return 'sent'
  if (outcome === 'busy') return tries < MOST_PUSH_TRIES ? 'waiting' : 'failed'
  if (outcome === 'rejected') log.error({ noticeId, kind }, 'WeChat takes no such message')
  // The person took the yes back: what was counted is not there.
  if (outcome === 'no-consent')
    await db
      .update(noticeConsents)
      .set({ remaining: 0 })
      .where(and(eq(noticeConsents.memberId, memberId), eq(noticeConsents.kind, pushKind)))
  return 'failed'
}

async function mark(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { memberId, noticeId }: Waiting,
  push: 'sent' | 'failed',
): Promise<void> {
  await db
    .update(notices)
    .set({ push, pushedAt: clock.now() })
    .where(and(eq(notices.memberId, memberId), eq(notices.noticeId, noticeId), eq(notices.push, 'waiting')))
}
