import { sql } from 'drizzle-orm'
import type { MemberId, NoticeId } from '#domain/ids'
import { type NoticeKind, pushKindOf } from '#domain/notice'
import type { Db } from '../db/db'

interface Told {
  readonly memberId: MemberId
  readonly noticeId: NoticeId
  readonly kind: NoticeKind
}

/**
 * Marks for WeChat as many of these notices as their persons said yes to, and uses the yeses up, within the
 * caller's transaction. The yeses are held in one order, so that two tellings at once never take one twice.
 */
export async function takeConsents(tx: Db, told: readonly Told[]): Promise<void> {
  const wanted = told.flatMap(({ memberId, noticeId, kind }) => {
    const pushKind = pushKindOf(kind)
    return pushKind ? [{ memberId, noticeId, pushKind }] : []
  })
  if (wanted.length === 0) return
  const rows = sql`(select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
    as w("memberId" text, "noticeId" text, "pushKind" text))`
  await tx.execute(sql`select 1 from notice_consents c
    where (c.member_id, c.kind) in (select "memberId", "pushKind" from ${rows} w) and c.remaining > 0
    order by c.member_id, c.kind for update`)
  await tx.execute(sql`with wanted as (
      select w.*, row_number() over (partition by "memberId", "pushKind" order by "noticeId") as nth from ${rows} w
    ), pushed as (
      update notices n set push = 'waiting' from wanted w join notice_consents c
        on c.member_id = w."memberId" and c.kind = w."pushKind" and c.remaining >= w.nth
      where n.member_id = w."memberId" and n.notice_id = w."noticeId"
      returning n.member_id, w."pushKind" as kind
    )
    update notice_consents c set remaining = c.remaining - p.used
    from (select member_id, kind, count(*)::int as used from pushed group by 1, 2) p
    where c.member_id = p.member_id and c.kind = p.kind`)
}
