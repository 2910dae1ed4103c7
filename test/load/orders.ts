import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { DealId, DealItemId, LeaderId } from '#domain/ids'
import { realChance } from '#server/chance'
import type { Db } from '#server/db/db'
import { openPostgres } from '#server/db/postgres'
import { dealItems, deals } from '#server/db/schema/deal'
import { leaders } from '#server/db/schema/leader'
import { members, sessions } from '#server/db/schema/member'
import type { Chance } from '#server/deps'
import { tokenHash } from '#server/secrets'
import { postgresBinaries } from '../../config/postgres-cluster.js'
import { rawRate } from './raw-orders'
import { perSecond, rounded, say } from './say'

const CALLERS = 32
const SECONDS = 8
const DEALS = 200
const MEMBERS = 2_000
const PRICE_FEN = 1_990

interface Target {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly itemId: DealItemId
}

/** Orders a second over HTTP at 32 callers, spread over deals and on one hot deal, beside the plainest statement that could do it. */
export async function measureOrders({ url }: { url: string }): Promise<void> {
  const { targets, tokens, hotTokens } = await fill(url)
  const server = await startServer(url)
  try {
    const [hot] = targets
    if (!hot) throw new Error('no deals')
    await load(server.origin, targets, tokens, 2)
    const spread = await load(server.origin, targets, tokens, SECONDS)
    const rawSpread = await rawRate(url, postgresBinaries(), 'spread', CALLERS, SECONDS)
    const oneDeal = await load(server.origin, [hot], hotTokens, SECONDS)
    const rawHot = await rawRate(url, postgresBinaries(), 'hot', CALLERS, SECONDS)
    say(
      `orders over HTTP, ${CALLERS} callers, spread over ${DEALS} deals: ${spread}/s; raw insert+update by pgbench: ${rawSpread}/s; ratio ${rounded(spread / rawSpread)} (aim 0.30)`,
    )
    say(
      `orders over HTTP, ${CALLERS} callers, one hot deal: ${oneDeal}/s; raw insert+update by pgbench: ${rawHot}/s; ratio ${rounded(oneDeal / rawHot)} (aim 0.60)`,
    )
  } finally {
    server.stop()
  }
}

async function fill(url: string): Promise<{ targets: Target[]; tokens: string[]; hotTokens: string[] }> {
  const { db, close } = await openPostgres(url)
  const chance = realChance(() => new Date())
  const now = new Date()
  const later = new Date(now.getTime() + 86_400_000)
  const targets = Array.from({ length: DEALS }, () => ({
    leaderId: chance.id('leader'),
    dealId: chance.id('deal'),
    itemId: chance.id('dealItem'),
  }))
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
      opensAt: new Date(now.getTime() - 3_600_000),
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
  const tokens = await people(db, chance, targets, now)
  const hotTokens = await people(db, chance, targets.slice(0, 1), now)
  await close()
  return { targets, tokens, hotTokens }
}

/** Members of these leaders in turn, each signed in. */
async function people(db: Db, chance: Chance, targets: readonly Target[], now: Date): Promise<string[]> {
  const list = Array.from({ length: MEMBERS }, (_, index) => ({
    memberId: chance.id('member'),
    leaderId: targets[index % targets.length]?.leaderId ?? null,
    token: randomBytes(32).toString('base64url'),
  }))
  await db.insert(members).values(
    list.map(({ memberId, leaderId }) => ({
      memberId,
      leaderId,
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
      expiresAt: new Date(now.getTime() + 86_400_000),
    })),
  )
  return list.map(({ token }) => token)
}

/** The server in a process of its own, as it runs in earnest. */
async function startServer(url: string): Promise<{ origin: string; stop(): void }> {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const child = spawn(process.execPath, ['--import', 'tsx', join('test', 'load', 'order-server.ts')], {
    env: { ...process.env, DATABASE_URL: url, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((ready) => child.stdout.once('data', ready))
  return { origin: `http://127.0.0.1:${port}`, stop: () => void child.kill() }
}

/** Every caller orders, waits for the answer, orders again; the person's own leader where deals are spread. */
async function load(
  origin: string,
  targets: readonly Target[],
  tokens: readonly string[],
  seconds: number,
): Promise<number> {
  const until = performance.now() + seconds * 1000
  const startedAt = performance.now()
  let placed = 0
  let turn = 0
  const refusals = new Map<string, number>()
  const caller = async () => {
    while (performance.now() < until) {
      const person = turn++ % tokens.length
      const target = targets[person % targets.length]
      if (!target) return
      const response = await fetch(`${origin}/api/v1/orders`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${tokens[person]}`,
          'content-type': 'application/json',
          'idempotency-key': randomBytes(12).toString('hex'),
        },
        body: JSON.stringify({
          leaderId: target.leaderId,
          dealId: target.dealId,
          lines: [{ itemId: target.itemId, quantity: 1 }],
          couponId: null,
          expectedPayFen: PRICE_FEN,
        }),
      })
      const answer = await response.text()
      if (response.ok) placed += 1
      else {
        const { code } = JSON.parse(answer) as { code: string }
        refusals.set(code, (refusals.get(code) ?? 0) + 1)
      }
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  for (const [code, times] of refusals) say(`  refused ${code}: ${times}`)
  return perSecond(placed, performance.now() - startedAt)
}
