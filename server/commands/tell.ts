import { sql } from 'drizzle-orm'
import type { AfterSaleId, DealId, LeaderId, MemberId, OrderId } from '#domain/ids'
import type { NoticeKind } from '#domain/notice'
import type { Db } from '../db/db'
import { notices } from '../db/schema/notice'
import type { Chance } from '../deps'

export interface Telling {
  readonly memberId: MemberId
  readonly kind: NoticeKind
  /** What its sentence names: a deal's title, pieces, a reason. */
  readonly facts: Readonly<Record<string, string | number>>
  readonly leaderId?: LeaderId
  readonly orderId?: OrderId
  readonly dealId?: DealId
  readonly afterSaleId?: AfterSaleId
  /** Names the thing told, so that it is told once: `arrived:<deal id>`. */
  readonly cause: string
}

const TOLD_AT_ONCE = 500

/**
 * Puts notices into people's inboxes, within the caller's transaction. Where a person still allows a message of
 * this kind, one permission is used and the message is sent from the outbox; nobody is told the same thing twice.
 */
export async function tell(
  tx: Db,
  of: { readonly at: Date; readonly chance: Chance },
  tellings: readonly Telling[],
): Promise<void> {
  for (let start = 0; start < tellings.length; start += TOLD_AT_ONCE) {
    const rows = tellings.slice(start, start + TOLD_AT_ONCE).map(({ facts, ...told }) => ({
      ...told,
      noticeId: of.chance.id('notice'),
      facts: JSON.stringify(facts),
      at: of.at,
      push: 'none' as const,
    }))
    const told = await tx
      .insert(notices)
      .values(rows)
      .onConflictDoNothing({ target: [notices.memberId, notices.cause] })
      .returning({ memberId: notices.memberId, noticeId: notices.noticeId })
    await useConsents(tx, told)
  }
}

async function useConsents(
  tx: Db,
  told: readonly { readonly memberId: MemberId; readonly noticeId: string }[],
): Promise<void> {
  const keys = JSON.stringify(told.map((one) => ({ member_id: one.memberId, notice_id: one.noticeId })))
  await tx.execute(
    sql`with told as (
        select n.member_id, n.notice_id, n.kind
        from jsonb_to_recordset(${keys}::text::jsonb) as k(member_id text, notice_id text)
        join notices n on n.member_id = k.member_id and n.notice_id = k.notice_id
      ), allowed as (
        update notice_consents c set "left" = c."left" - 1 from told
        where c.member_id = told.member_id and c.kind = told.kind and c."left" > 0
        returning c.member_id, c.kind
      )
      update notices n set push = 'waiting' from told join allowed a on a.member_id = told.member_id and a.kind = told.kind
      where n.member_id = told.member_id and n.notice_id = told.notice_id`,
  )
}
