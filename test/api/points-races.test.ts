import { grantPoints, listPointsProducts, redeemPoints } from '#contract/task'
import { pointsEntries, pointsProducts, redemptions } from '#server/db/schema/points'
import { postgresUrl } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Leader } from './settlers'

const CALLERS = 32

const onPostgres = postgresUrl() ? describe : describe.skip
if (!postgresUrl()) {
  process.stderr.write(
    '\n!! points-races.test.ts is SKIPPED: TEST_POSTGRES_URL is not set. Races need many connections.\n\n',
  )
}

onPostgres('points at once, on PostgreSQL', () => {
  let here: Neighbourhood

  beforeEach(async () => {
    here = await Neighbourhood.open('postgres')
  }, 60_000)

  afterEach(() => here?.api.close())

  const db = () => here.api.deps.db
  const raced = <T>(act: (position: number) => Promise<T>) =>
    Promise.all(Array.from({ length: CALLERS }, (_, position) => act(position)))
  const give = ({ leaderId }: Leader, points: number) =>
    db()
      .insert(pointsEntries)
      .values({
        leaderId,
        entryId: here.api.deps.chance.id('pointsEntry'),
        points,
        cause: 'lesson-passed:les_1',
        at: here.now,
      })
  const balanceOf = async (leader: Leader) => (await here.api.ok(listPointsProducts, {}, leader)).balance

  it('one fact asked for 32 times earns once', async () => {
    await here.paidOrder(await here.member(), { deal: await here.deal(), pieces: [1] })
    const answers = await raced(() => here.api.ok(grantPoints, {}, here.leader))
    expect(answers.filter(({ points }) => points > 0)).toHaveLength(1)
    expect(await db().$count(pointsEntries)).toBe(1)
    expect(await balanceOf(here.leader)).toBe(5)
  })

  it('points for three pieces take three, of 32 taps', async () => {
    await db().insert(pointsProducts).values({ productId: here.eggs, points: 30, stock: 50, position: 1 })
    await give(here.leader, 100)
    const answers = await raced(() => here.api.call(redeemPoints, { productId: here.eggs }, here.leader))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3)
    expect(await balanceOf(here.leader)).toBe(10)
    expect(await db().$count(redemptions)).toBe(3)
  })

  it('the last two pieces go to two, of 32 taps by two leaders', async () => {
    await db().insert(pointsProducts).values({ productId: here.eggs, points: 1, stock: 2, position: 1 })
    await give(here.leader, 100)
    await give(here.other, 100)
    const answers = await raced((position) =>
      here.api.call(redeemPoints, { productId: here.eggs }, position % 2 ? here.leader : here.other),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))
    expect(new Set(refusals)).toEqual(new Set(['sold-out']))
    expect((await balanceOf(here.leader)) + (await balanceOf(here.other))).toBe(198)
  })
})
