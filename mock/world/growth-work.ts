import { businessDay, businessWeek, DAY_MS, instantOf } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { stepKey } from '#domain/playbook'
import { TASK_POINTS, type TaskName } from '#domain/task'
import { playbooks } from '#server/playbooks/playbooks'
import type { WorldProduct } from './deals'
import { moveNewcomers } from './move-newcomers'
import type { WorldLeader } from './people'
import type { Random } from './random'
import type { Rows } from './rows'
import { worldCode, worldId } from './world-ids'

/** What points are good for: plenty, one nearly gone, one sold out. */
const OFFERS = [
  { points: 60, stock: 40 },
  { points: 90, stock: 25 },
  { points: 150, stock: 2 },
  { points: 45, stock: 0 },
  { points: 680, stock: 12 },
] as const

/** Days of which points were fetched already. */
const DAYS_FETCHED = 30

/** The playbook began so many days ago. */
const PLAYBOOK_DAYS = 14

const NOTES = ['贴在收银台，十二个人看了', '聊了五位，都说先看看', '群里有人问几点拿', '下次早一点去']

/** The leaders one can sign in as work through the playbook of their kind, and have fetched and spent some points. */
export function tellGrowthWork(
  random: Random,
  leaders: readonly WorldLeader[],
  products: readonly WorldProduct[],
  now: Date,
  rows: Rows,
): void {
  OFFERS.forEach((offer, index) => {
    const product = products[index * 7]
    if (product) rows.pointsProducts.push({ productId: product.productId, ...offer, position: index })
  })
  const shown = new Set(rows.members.flatMap((one) => (one.demoAbout && one.ownLeaderId) || []))
  for (const leader of leaders) {
    if (!shown.has(leader.leaderId)) continue
    const days = Math.min(DAYS_FETCHED, Math.floor((now.getTime() - leader.startedAt.getTime()) / DAY_MS) - 1)
    tellPlaybook(random, leader, Math.min(days, PLAYBOOK_DAYS), now, rows)
    tellPoints(random, leader, days, now, rows)
  }
}

/** The first three steps are done; newcomers of the last days came by the codes of two of them. */
function tellPlaybook(random: Random, { leaderId }: WorldLeader, days: number, now: Date, rows: Rows): void {
  const kind = rows.leaders.find((one) => one.leaderId === leaderId)?.kind
  const playbook = playbooks.find(({ playbookId }) => playbookId === kind)
  if (!playbook) return
  const { playbookId, steps } = playbook
  const startedAt = new Date(now.getTime() - days * DAY_MS)
  rows.playbookRuns.push({ leaderId, playbookId, startedAt })
  steps.slice(0, 3).forEach(({ stepId, channel }, index) => {
    const doneAt = new Date(startedAt.getTime() + (index + 1) * DAY_MS)
    rows.playbookSteps.push({ leaderId, playbookId, stepId, doneAt, note: random.pick(NOTES) })
    if (index === 2) return
    const code = worldCode(random)
    const step = stepKey(playbookId, stepId)
    rows.leaderCodes.push({ leaderId, code, channel, dealKey: '', step, createdAt: startedAt })
    rows.referralCodes.push({ code, leaderId, channel, createdAt: startedAt })
    moveTo(code, { leaderId, channel, since: startedAt, most: 4 - index }, rows)
  })
}

/** Some who came by the channel's code came by this one. */
function moveTo(
  code: string,
  of: { leaderId: LeaderId; channel: string; since: Date; most: number },
  rows: Rows,
): void {
  const people = rows.newcomers
    .filter((one) => one.leaderId === of.leaderId && one.channel === of.channel && one.joinedAt >= of.since)
    .slice(0, of.most)
  moveNewcomers(people, code, rows)
}

function tellPoints(random: Random, { leaderId }: WorldLeader, days: number, now: Date, rows: Rows): void {
  const give = (task: TaskName, about: string, at: Date) =>
    rows.pointsEntries.push({
      leaderId,
      entryId: worldId(random, 'pointsEntry', at),
      points: TASK_POINTS[task],
      cause: `${task}:${about}`,
      at,
    })
  for (let ago = days; ago > 1; ago--) {
    const at = new Date(now.getTime() - ago * DAY_MS)
    const day = businessDay(instantOf(at))
    const posted = rows.deals.some(
      (deal) =>
        deal.leaderId === leaderId &&
        !deal.cancelledAt &&
        deal.publishedAt &&
        businessDay(instantOf(deal.publishedAt)) === day,
    )
    if (posted) give('deal-published', day, at)
    if (wentOnTheDay(leaderId, day, rows)) give('bags-same-day', day, at)
    if (ago % 7 === 0) give('newcomer-counted', businessWeek(instantOf(at)), at)
  }
  const earnedPoints = rows.pointsEntries
    .filter((one) => one.leaderId === leaderId)
    .reduce((sum, one) => sum + one.points, 0)
  const [first] = rows.pointsProducts
  if (!first || earnedPoints < first.points) return
  const at = new Date(now.getTime() - DAY_MS)
  const redemptionId = worldId(random, 'redemption', at)
  rows.redemptions.push({ leaderId, redemptionId, productId: first.productId, points: first.points, at })
  rows.pointsEntries.push({
    leaderId,
    entryId: worldId(random, 'pointsEntry', at),
    points: -first.points,
    cause: `redemption:${redemptionId}`,
    at,
  })
}

/** Goods came on the day, and all of them went. */
function wentOnTheDay(leaderId: LeaderId, day: string, rows: Rows): boolean {
  const isThen = (at: Date | null | undefined) => Boolean(at) && businessDay(instantOf(at ?? 0)) === day
  const came = rows.orderLines.filter((line) => line.leaderId === leaderId && isThen(line.arrivedAt))
  return came.length > 0 && came.every((line) => isThen(line.handedOverAt))
}
