import type { AfterSaleId, DealId, LeaderId, MemberId, OrderId } from '#domain/ids'
import type { NoticeKind } from '#domain/notice'
import type { Db } from '../db/db'
import { notices } from '../db/schema/notice'
import type { Chance } from '../deps'
import { takeConsents } from './take-consents'

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
 * Puts notices into people's inboxes, within the caller's transaction; nobody is told the same thing twice. What
 * people said yes to goes to their WeChat as well.
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
    }))
    const told = await tx
      .insert(notices)
      .values(rows)
      .onConflictDoNothing({ target: [notices.memberId, notices.cause] })
      .returning({ memberId: notices.memberId, noticeId: notices.noticeId, kind: notices.kind })
    await takeConsents(tx, told)
  }
}
