import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { boardState } from '#domain/board-period'
import { addHours, HOUR_MS, instantOf, periodEnd } from '#domain/business-time'
import { invariant } from '#domain/invariant'
import { claimPrize } from '#server/commands/claim-prize'
import { decideObjection } from '#server/commands/decide-objection'
import { makeBoardFinal } from '#server/commands/make-board-final'
import { objectToBoard } from '#server/commands/object-to-board'
import { sendPrize } from '#server/commands/send-prize'
import { setPrizePlan } from '#server/commands/set-prize-plan'
import type { Db } from '#server/db/db'
import { leaders } from '#server/db/schema/leader'
import { boardClosings } from '#server/db/schema/leaderboard'
import { members } from '#server/db/schema/member'
import { prizes } from '#server/db/schema/prize'
import { products } from '#server/db/schema/reference'
import type { Chance } from '#server/deps'
import { secretsFrom } from '#server/secrets'
import { closeBoards } from '#server/sweeps/close-boards'
import type { Random } from './random'
import { worldId } from './world-ids'

/** Hours after a border: an objection, its answer, the final board. */
const SAID_AFTER = { objection: 1, answer: 30, final: 80 } as const

type Closing = typeof boardClosings.$inferSelect

/**
 * As the server and its operators did: boards closed and made final with their prizes, but for the last of each kind,
 * which waits, with an objection on the week's.
 */
export async function tellPastBoards(db: Db, now: Date, random: Random): Promise<void> {
  await closeBoards({ db, clock: { now: () => now } })
  const chance: Chance = {
    id: (kind) => worldId(random, kind, now),
    bytes: (count) => Uint8Array.from({ length: count }, () => random.whole(0, 255)),
  }
  const [operator] = await db.select().from(members).where(eq(members.isOperator, true))
  invariant(operator, 'the world has an operator')
  const act = { by: operator.memberId, chance }
  await planPrizes(db, { ...act, now: new Date(now.getTime() - 80 * 24 * HOUR_MS) })
  for (const kind of ['month', 'week'] as const) {
    const closings = await db
      .select()
      .from(boardClosings)
      .where(eq(boardClosings.kind, kind))
      .orderBy(desc(boardClosings.period))
    const [last, ...before] = closings
    for (const closing of before.reverse()) await makeFinal(db, closing, { ...act, now })
    if (kind === 'week' && last) await objectTo(db, last, now)
  }
  await claimAndSend(db, { ...act, now })
}

interface Act {
  readonly by: (typeof members.$inferSelect)['memberId']
  readonly chance: Chance
  readonly now: Date
}

async function planPrizes(db: Db, act: Act): Promise<void> {
  const [first, second, third] = await db
    .select()
    .from(products)
    .orderBy(products.position)
    .limit(40)
    .offset(20)
  if (!first || !second || !third) return
  const bands = [
    { fromRank: 1, toRank: 1, productId: first.productId },
    { fromRank: 2, toRank: 3, productId: second.productId },
    { fromRank: 4, toRank: 20, productId: third.productId },
  ]
  await setPrizePlan(db, { ...act, kind: 'month', bands })
  await setPrizePlan(db, { ...act, kind: 'week', bands: bands.slice(0, 2) })
}

const hoursAfter = ({ kind, period }: Closing, hours: number) =>
  new Date(addHours(periodEnd(kind, period), hours))

/** One in between was objected to, and the operator agreed. */
async function makeFinal(db: Db, closing: Closing, act: Act): Promise<void> {
  const { kind, period } = closing
  if (boardState({ kind, period, finalAt: null }, instantOf(act.now)) !== 'audit') return
  const finalAt = hoursAfter(closing, SAID_AFTER.final)
  if (finalAt > act.now) return
  const [objecting] = kind === 'month' ? await demoLeaders(db) : []
  if (objecting && closing.placed > 0) {
    const of = { leaderId: objecting.leaderId, kind, period }
    const said = await objectToBoard(db, {
      ...of,
      why: '有一位邻居月底晚上下的单，第二天就提了货，好像没有算进去。',
      now: hoursAfter(closing, SAID_AFTER.objection),
    })
    if (said.ok) {
      const answer = '查到了：这位的货第二天才提，售后期已过，补记一位。'
      const now = hoursAfter(closing, SAID_AFTER.answer)
      await decideObjection(db, { ...act, ...of, isUpheld: true, correction: 1, answer, now })
    }
  }
  await makeBoardFinal(db, { ...act, kind, period, now: finalAt })
}

/** A leader one can sign in as says something against the last week; nobody has answered. */
async function objectTo(db: Db, closing: Closing, now: Date): Promise<void> {
  const { kind, period } = closing
  const [, second] = await demoLeaders(db)
  if (!second || second.startedAt > new Date(periodEnd(kind, period))) return
  const at = hoursAfter(closing, SAID_AFTER.objection)
  await objectToBoard(db, {
    ...{ leaderId: second.leaderId, kind, period },
    why: '周六活动扫码来的两位当天都下单了，名次里好像只算了一位。',
    now: at < now ? at : now,
  })
}

/** Of the prizes of those one can sign in as the oldest was sent and the one after it waits to be; the newest is not claimed. */
async function claimAndSend(db: Db, act: Act): Promise<void> {
  // No address is stored here, so nothing is encrypted with it.
  const secrets = secretsFrom(new Uint8Array(32))
  for (const { leaderId } of await demoLeaders(db)) {
    const won = await db
      .select()
      .from(prizes)
      .where(eq(prizes.leaderId, leaderId))
      .orderBy(desc(prizes.assignedAt))
    for (const { kind, period, assignedAt } of won.slice(1)) {
      const now = new Date(assignedAt.getTime() + 5 * HOUR_MS)
      await claimPrize(db, { leaderId, kind, period, to: { way: 'pickup-point' }, now, secrets })
    }
    for (const { kind, period, assignedAt } of won.slice(2)) {
      const now = new Date(assignedAt.getTime() + 30 * HOUR_MS)
      await sendPrize(db, { ...act, leaderId, kind, period, now })
    }
  }
}

function demoLeaders(db: Db) {
  return db
    .select({ leaderId: leaders.leaderId, startedAt: leaders.startedAt })
    .from(leaders)
    .innerJoin(members, and(eq(members.ownLeaderId, leaders.leaderId), isNotNull(members.demoAbout)))
    .orderBy(leaders.startedAt)
}
