import { sql } from 'drizzle-orm'
import { instantOf, periodOf, periodStart, previousPeriod } from '#domain/business-time'
import { closeBoard } from '#server/commands/close-board'
import type { Db } from '#server/db/db'
import { openPostgres } from '#server/db/postgres'
import { LEADERS } from './board'
import { median, rounded, say } from './say'

const NEWCOMERS = 1_000_000

/** Closing a month of a million newcomers of the board's leaders, and whether those who join meanwhile wait. */
export async function measureClosing(url: string): Promise<void> {
  const { db, close } = await openPostgres(url)
  const now = new Date()
  const period = previousPeriod('month', periodOf('month', instantOf(now)))
  const from = periodStart('month', period)
  await db.execute(sql`insert into newcomers (leader_id, member_id, name, code, channel, joined_at, first_paid_at)
    select 'ldr_' || md5((1 + n % ${LEADERS}::int)::text), 'mbr_' || md5('newcomer' || n), '新', 'Code12345678', 'flyer', at, case when n % 2 = 0 then at + interval '1 hour' end
    from generate_series(1, ${NEWCOMERS}::int) n
    cross join lateral (select ${from}::timestamptz + make_interval(secs => (n * 7919::bigint) % 2160000) as at) t`)
  await db.execute(sql`analyze newcomers`)

  const alone = await joinsFor(db, new Promise((done) => setTimeout(done, 3_000)))
  const begun = performance.now()
  const closing = closeBoard(db, { kind: 'month', period, now })
  const meanwhile = await joinsFor(db, closing)
  await closing
  const seconds = (performance.now() - begun) / 1_000
  const again = performance.now()
  await closeBoard(db, { kind: 'month', period, now })
  say(
    `closing a month of ${NEWCOMERS} newcomers: ${rounded(seconds)} s (aim 60 s); again: ${rounded(performance.now() - again)} ms; a join's writes meanwhile ${rounded(median(meanwhile))} ms median, ${rounded(Math.max(...meanwhile), 0)} ms at most (by themselves ${rounded(median(alone))} and ${rounded(Math.max(...alone), 0)} ms)`,
  )
  await close()
}

/** What a join writes of newcomers and counters, one after another until `until`; milliseconds of each. */
async function joinsFor(db: Db, until: Promise<unknown>): Promise<number[]> {
  let isOver = false
  void until.finally(() => {
    isOver = true
  })
  const taken: number[] = []
  const month = periodOf('month', instantOf(Date.now()))
  while (!isOver) {
    const from = performance.now()
    await db.transaction(async (tx) => {
      await tx.execute(sql`insert into newcomers (leader_id, member_id, name, code, channel, joined_at)
        select leader_id, 'mbr_' || md5(random()::text), '新', 'Code12345678', 'flyer', now() from leaders limit 1`)
      await tx.execute(sql`insert into period_counters (leader_id, kind, period, joined)
        select leader_id, 'month', ${month}, 1 from leaders limit 1
        on conflict (leader_id, kind, period) do update set joined = period_counters.joined + 1`)
    })
    taken.push(performance.now() - from)
  }
  return taken
}
