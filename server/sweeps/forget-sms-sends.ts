import { sql } from 'drizzle-orm'
import { smsSends } from '../db/schema/member'
import type { Deps } from '../deps'
import { SMS_LIMITS } from '../policy'

/** No limit looks further back. */
const KEPT_MS = Math.max(...Object.values(SMS_LIMITS).flatMap((limits) => limits.map((one) => one.withinMs)))

/** Forgets phones and addresses for which nothing was sent as long as the limits look back. */
export async function forgetSmsSends({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_MS).toISOString()
  await db
    .delete(smsSends)
    .where(sql`${smsSends.sentAt}[1] <= ${before}::timestamptz or cardinality(${smsSends.sentAt}) = 0`)
}
