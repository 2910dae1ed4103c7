import { and, eq, lt, type SQL } from 'drizzle-orm'
import { leaders } from '../db/schema/leader'

/** Leaders a period's board is made of: at work, and started before it ended (R10). */
export function activeLeader(periodEnd: Date | SQL) {
  return and(eq(leaders.status, 'active'), lt(leaders.startedAt, periodEnd))
}
