import { eq } from 'drizzle-orm'
import { instantOf, periodEnd, periodOf } from '#domain/business-time'
import { closeBoard } from '#server/commands/close-board'
import { boardClosings, boardPlaces, periodCounters } from '#server/db/schema/leaderboard'
import { newcomers } from '#server/db/schema/referral'
import { type Api, postgresUrl, startApi } from './harness'
import { type Leader, moveIn } from './settlers'

const onPostgres = postgresUrl() ? describe : describe.skip
if (!postgresUrl()) {
  process.stderr.write(
    '\n!! closed-board-races.test.ts is SKIPPED: TEST_POSTGRES_URL is not set. Races need many connections.\n\n',
  )
}

onPostgres('a board closed from many sides at once, on PostgreSQL', () => {
  let api: Api
  const leaders: Leader[] = []

  beforeAll(async () => {
    api = await startApi('postgres')
    for (let at = 0; at < 20; at += 1) leaders.push(await moveIn(api, `Leader ${at}`))
  }, 60_000)

  afterAll(() => api?.close())

  it('is written once, while people join and none of them has to wait', async () => {
    const { db, chance } = api.deps
    const joinedAt = api.deps.clock.now()
    const period = periodOf('month', instantOf(joinedAt))
    const joins = async ({ leaderId }: Leader, at: Date) => {
      const memberId = chance.id('member')
      const code = 'Code12345678'
      await db
        .insert(newcomers)
        .values({ leaderId, memberId, name: '孙', code, channel: 'flyer', joinedAt: at })
      const counter = { leaderId, kind: 'month', period, joined: 1 }
      await db.insert(periodCounters).values(counter).onConflictDoNothing()
    }
    for (const leader of leaders) await joins(leader, joinedAt)

    const border = new Date(periodEnd('month', period))
    const now = new Date(border.getTime() + 1_000)
    const written = await Promise.all([
      ...Array.from({ length: 16 }, () => closeBoard(db, { kind: 'month', period, now })),
      ...leaders.map((leader) => joins(leader, now)),
    ])
    expect(written.filter((one) => one === true)).toHaveLength(1)
    const places = await db.select().from(boardPlaces)
    expect(places).toHaveLength(leaders.length)
    expect(places.every(({ joined, rank, isOn }) => joined === 1 && rank === 1 && !isOn)).toBe(true)
    const closings = await db.select().from(boardClosings).where(eq(boardClosings.period, period))
    expect(closings).toMatchObject([{ placed: 20, lineConverted: null }])
  })
})
