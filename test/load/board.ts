import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { readLeaderboard } from '#contract/leaderboard'
import { businessMonth } from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import { createApp } from '#server/app'
import { realChance } from '#server/chance'
import { listedWords } from '#server/content/listed-words'
import { openPostgres } from '#server/db/postgres'
import { members, sessions } from '#server/db/schema/member'
import type { Deps } from '#server/deps'
import { defaultLimits } from '#server/http/rate-limits'
import { noNotify } from '#server/notify/no-notify'
import { noCashier } from '#server/payment/no-cashier'
import { secretsFrom, tokenHash } from '#server/secrets'
import { rebuildBoards } from '#server/sweeps/rebuild-boards'
import { noWechatLogin } from '#server/wechat/no-login'
import { median, rounded, say } from './say'

/** Their ids are `ldr_` and the md5 of 1 … LEADERS. */
export const LEADERS = 100_000
const CALLS = 200

/** The board at 100 000 leaders: the whole answer over the API, beside counting everyone for one's own rank. */
export async function measureBoard(url: string): Promise<void> {
  const { db, close } = await openPostgres(url)
  const now = new Date()
  const month = businessMonth(now.toISOString())
  await db.execute(sql`insert into leaders (leader_id, member_id, name, kind, community_name, pickup_name, pickup_address, pickup_hours, started_at)
    select 'ldr_' || md5(n::text), 'mbr_' || md5(n::text), '团长', 'shop-owner', '小区', '点', '址', '时', now() - interval '90 days' from generate_series(1, ${LEADERS}::int) n`)
  await db.execute(sql`insert into period_counters (leader_id, kind, period, joined, converted)
    select 'ldr_' || md5(n::text), 'month', ${month}, (random() ^ 3 * 120)::int, (random() ^ 4 * 60)::int from generate_series(1, ${LEADERS}::int) n`)
  await db.execute(sql`analyze leaders, period_counters`)
  const me = (await db.execute<{ id: string }>(sql`select 'ldr_' || md5('777') as id`)) as unknown as {
    id: string
  }[]
  const leaderId = me[0]?.id as LeaderId
  const memberId = leaderId.replace('ldr_', 'mbr_') as MemberId
  await db.insert(members).values({ memberId, name: '我', ownLeaderId: leaderId, createdAt: now })
  await db.insert(sessions).values({
    tokenHash: tokenHash('bench'),
    memberId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + 1e9),
  })
  const deps: Deps = {
    db,
    clock: { now: () => new Date() },
    chance: realChance(() => new Date()),
    log: pino({ level: 'silent' }),
    secrets: secretsFrom(new Uint8Array(32)),
    payment: noCashier,
    wechatLogin: noWechatLogin,
    sms: { sendCode: async () => undefined },
    notify: noNotify,
    content: listedWords,
    storage: { put: async () => undefined, get: async () => undefined, remove: async () => undefined },
    linkOrigin: 'https://lintuan.example',
    limits: { ...defaultLimits, read: { calls: 1_000_000, seconds: 60 } },
    readPicture: async () => undefined,
  }
  const rebuiltFrom = performance.now()
  await rebuildBoards(deps)
  const rebuildMs = performance.now() - rebuiltFrom
  const app = createApp(deps)
  const path = readLeaderboard.path.replace('{kind}', 'month')
  const ask = () => app.request(path, { headers: { authorization: 'Bearer bench' } })
  for (let warm = 0; warm < 20; warm++) await ask()
  const whole = await timed(async () => void (await (await ask()).text()))
  const naive = await timed(async () => {
    await db.execute(sql`select count(*) from period_counters c, (select converted, joined from period_counters where leader_id = ${leaderId} and kind = 'month' and period = ${month}) mine
      where c.kind = 'month' and c.period = ${month} and (c.converted, c.joined) > (mine.converted, mine.joined)`)
  }, 20)
  say(
    `board at ${LEADERS} leaders, whole answer (session, top, own rank, line): ${rounded(whole)} ms median (aim 5 ms); own rank alone by counting everyone: ${rounded(naive)} ms; rebuilding the histogram in the background: ${rounded(rebuildMs, 0)} ms`,
  )
  await close()
}

async function timed(act: () => Promise<void>, times = CALLS): Promise<number> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const from = performance.now()
    await act()
    taken.push(performance.now() - from)
  }
  return median(taken)
}
