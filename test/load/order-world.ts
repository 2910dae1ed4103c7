import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { DealId, DealItemId, LeaderId } from '#domain/ids'
import { realChance } from '#server/chance'
import type { Db } from '#server/db/db'
import { openPostgres } from '#server/db/postgres'
import { dealItems, deals } from '#server/db/schema/deal'
import { leaders } from '#server/db/schema/leader'
import { members, sessions } from '#server/db/schema/member'
import type { Chance } from '#server/deps'
import { tokenHash } from '#server/secrets'

export const DEALS = 200
const MEMBERS = 2_000
const PRICE_FEN = 1_990
const DAY_MS = 86_400_000

interface Target {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly itemId: DealItemId
}

/** One signed-in person and the order the person sends again and again. */
export interface Caller {
  readonly token: string
  readonly body: string
}

/** Open deals with members to buy from them: `spread` over all of them, and `hot`, everybody at the first. */
export async function makeOrderWorld(url: string): Promise<{ spread: Caller[]; hot: Caller[] }> {
  const { db, close } = await openPostgres(url)
  const now = new Date()
  const chance = realChance(() => now)
  const targets = Array.from({ length: DEALS }, () => ({
    leaderId: chance.id('leader'),
    dealId: chance.id('deal'),
    itemId: chance.id('dealItem'),
  }))
  await openDeals(db, chance, targets, now)
  const spread = await people(db, chance, targets, now)
  const hot = await people(db, chance, targets.slice(0, 1), now)
  // A database that has run for a day has statistics; autovacuum would come in the middle of a measurement.
  await db.execute(sql`vacuum analyze`)
  await close()
  return { spread, hot }
}

async function openDeals(db: Db, chance: Chance, targets: readonly Target[], now: Date): Promise<void> {
  const later = new Date(now.getTime() + DAY_MS)
  await db.insert(leaders).values(
    targets.map(({ leaderId }) => ({
      leaderId,
      memberId: chance.id('member'),
      name: '团长',
      kind: 'shop-owner',
      communityName: '小区',
      pickupName: '自提点',
      pickupAddress: '1 号',
      pickupHours: '17:00–21:00',
      startedAt: now,
    })),
  )
  await db.insert(deals).values(
    targets.map(({ leaderId, dealId }) => ({
      leaderId,
      dealId,
      title: '团购',
      opensAt: new Date(now.getTime() - DAY_MS),
      closesAt: later,
      pickupAt: later,
      pickupUntil: later,
      createdAt: now,
      publishedAt: now,
    })),
  )
  await db.insert(dealItems).values(
    targets.map(({ leaderId, dealId, itemId }) => ({
      leaderId,
      dealId,
      itemId,
      productId: chance.id('product'),
      position: 0,
      name: '鸡蛋',
      unit: '30 枚',
      goods: 'fresh' as const,
      pictureUrl: '/p.jpg',
      priceFen: PRICE_FEN,
      listFen: PRICE_FEN,
      stock: 200_000,
      limitPerMember: 99,
    })),
  )
}

/** Members of these leaders in turn, each signed in, each buying at their own leader. */
async function people(db: Db, chance: Chance, targets: readonly Target[], now: Date): Promise<Caller[]> {
  const list = targets.flatMap((target) =>
    Array.from({ length: MEMBERS / targets.length }, () => ({
      target,
      memberId: chance.id('member'),
      token: randomBytes(32).toString('base64url'),
    })),
  )
  await db.insert(members).values(
    list.map(({ memberId, target }) => ({
      memberId,
      leaderId: target.leaderId,
      name: '邻居',
      joinedAt: now,
      createdAt: now,
    })),
  )
  await db.insert(sessions).values(
    list.map(({ memberId, token }) => ({
      tokenHash: tokenHash(token),
      memberId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + DAY_MS),
    })),
  )
  return shuffled(list).map(({ token, target }) => ({ token, body: bodyOf(target) }))
}

function bodyOf({ leaderId, dealId, itemId }: Target): string {
  const lines = [{ itemId, quantity: 1 }]
  return JSON.stringify({ leaderId, dealId, lines, couponId: null, expectedPayFen: PRICE_FEN })
}

/** So that neighbours in the list do not buy the same deal at the same moment. */
function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}
