import { and, eq, sql } from 'drizzle-orm'
import type { RefusalFacts } from '#contract/refusal'
import { addMinutes, formatTime, instantOf, msBetween } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import { type SendLimit, sendAgainAt } from '#domain/send-limit'
import type { Db } from '../db/db'
import { smsSends } from '../db/schema/member'

interface CountSms {
  /** `phone:<hash>` or `address:<hash>`. */
  readonly subject: string
  readonly limits: readonly SendLimit[]
  readonly now: Date
}

type Counted = { readonly ok: true } | { readonly ok: false; readonly facts: RefusalFacts }

/**
 * Counts one message in one statement: the newest stands first, so that a limit of five looks at the fifth alone.
 * @returns when the next may be sent, if the limits are used up
 */
export async function countSms(db: Db, { subject, limits, now }: CountSms): Promise<Counted> {
  const sentAt = smsSends.sentAt
  const kept = Math.max(...limits.map(({ most }) => most))
  const isFree = limits.map(({ most, withinMs }) => {
    const before = new Date(now.getTime() - withinMs).toISOString()
    return sql`(${sentAt}[${most}::int] is null or ${sentAt}[${most}::int] <= ${before}::timestamptz)`
  })
  const counted = await db
    .insert(smsSends)
    .values({ subject, sentAt: [now] })
    .onConflictDoUpdate({
      target: smsSends.subject,
      set: { sentAt: sql`(array_prepend(${now.toISOString()}::timestamptz, ${sentAt}))[1:${kept}::int]` },
      setWhere: and(...isFree),
    })
    .returning({ subject: smsSends.subject })
  if (counted.length > 0) return { ok: true }

  const [row] = await db.select().from(smsSends).where(eq(smsSends.subject, subject))
  const at = instantOf(now)
  const again = sendAgainAt((row?.sentAt ?? []).map(instantOf), limits, at) ?? at
  return { ok: false, facts: factsOf(again, at) }
}

/** Takes one message of this moment back: it was not sent. */
export async function uncountSms(db: Db, { subject, now }: Omit<CountSms, 'limits'>): Promise<void> {
  const sentAt = smsSends.sentAt
  const at = sql`${now.toISOString()}::timestamptz(3)`
  const place = sql`array_position(${sentAt}, ${at})`
  await db
    .update(smsSends)
    .set({ sentAt: sql`${sentAt}[:${place} - 1] || ${sentAt}[${place} + 1:]` })
    .where(and(eq(smsSends.subject, subject), sql`${at} = any(${sentAt})`))
}

/** Told to the minute and rounded up: who comes back at that minute is not refused again. */
function factsOf(again: Instant, now: Instant): RefusalFacts {
  return {
    again: formatTime(addMinutes(again, 1), 'YYYY-MM-DD HH:mm'),
    seconds: Math.max(1, Math.ceil(msBetween(now, again) / 1_000)),
  }
}
