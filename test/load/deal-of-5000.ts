import { sql } from 'drizzle-orm'
import type { Endpoint, InputOf } from '#contract/endpoint'
import { listDealOrders } from '#contract/order'
import { exportDeal, listMemberTally, readPickingList, readTally } from '#contract/tally'
import type { DealId } from '#domain/ids'
import { openPostgres } from '#server/db/postgres'
import { tokenHash } from '#server/secrets'
import { apiCalls } from '../api/api-calls'
import { median, rounded, say } from './say'
import { startWorker } from './worker-process'

const ORDERS = 5_000
const CALLS = 25
const TOKEN = 'a-leader-of-one-large-deal'
const DEAL: DealId = `dea_${'5'.repeat(32)}`

/** One deal of 5,000 orders, asked over HTTP: each figure is the whole way, session and network of this machine included. */
export async function measureLargeDeal(url: string): Promise<void> {
  await makeLargeDeal(url)
  const server = await startWorker('order-server.ts', { DATABASE_URL: url })
  try {
    const { port, peakMegabytes: restingMegabytes } = await server.ask<Told>({})
    const { ok } = apiCalls((path, init) => fetch(`http://127.0.0.1:${port}${path}`, init))
    const msOf = async <E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<string> => {
      const taken: number[] = []
      for (let call = 0; call < CALLS; call++) {
        const from = performance.now()
        await ok(endpoint, input, { token: TOKEN })
        taken.push(performance.now() - from)
      }
      return rounded(median(taken), 1)
    }
    const deal = { dealId: DEAL }
    say(`one deal of ${ORDERS} orders, whole answers over HTTP, medians of ${CALLS}:`)
    say(`  tally by product and building: ${await msOf(readTally, deal)} ms (aim 50 ms)`)
    say(`  tally by member, first page: ${await msOf(listMemberTally, deal)} ms (aim 50 ms)`)
    say(`  first page of orders: ${await msOf(listDealOrders, { ...deal, limit: 50 })} ms (aim 50 ms)`)
    const search = { ...deal, limit: 50, search: '3栋', state: 'to-collect' as const }
    say(`  first page of a search by building: ${await msOf(listDealOrders, search)} ms`)
    say(`  picking list of all bags: ${await msOf(readPickingList, deal)} ms`)

    const from = performance.now()
    const { content } = await ok(exportDeal, deal, { token: TOKEN })
    const bytes = (await new Response(content).arrayBuffer()).byteLength
    const seconds = (performance.now() - from) / 1000
    const { peakMegabytes } = await server.ask<Told>({})
    say(
      `  export: ${rounded(seconds)} s (aim 3 s), ${rounded(bytes / 1e6)} MB, the process at most ${peakMegabytes} MB (aim 200 MB; ${restingMegabytes} MB at rest)`,
    )
  } finally {
    await server.stop()
  }
}

interface Told {
  readonly port: number
  readonly peakMegabytes: number
}

/** 3,000 members in 18 buildings; ten goods; two or three lines an order; the first 1,000 are handed over. */
export async function makeLargeDeal(url: string): Promise<void> {
  const { db, close } = await openPostgres(url)
  const leader = sql.raw(`'ldr_' || md5('large')`)
  await db.execute(sql`insert into leaders (leader_id, member_id, name, kind, community_name, pickup_name, pickup_address, pickup_hours, started_at)
    values (${leader}, 'mbr_' || md5('large'), '团长', 'shop-owner', '小区', '点', '址', '时', now())`)
  await db.execute(sql`insert into members (member_id, name, own_leader_id, created_at)
    values ('mbr_' || md5('large'), '团长', ${leader}, now())`)
  await db.execute(sql`insert into sessions (token_hash, member_id, created_at, last_seen_at, expires_at)
    values (${tokenHash(TOKEN)}, 'mbr_' || md5('large'), now(), now(), now() + interval '1 day')`)
  await db.execute(sql`insert into deals (leader_id, deal_id, title, opens_at, closes_at, pickup_at, pickup_until, created_at, published_at, arrived_at, paid_orders)
    values (${leader}, ${DEAL}, '周末大团', now() - interval '2 days', now() - interval '1 day', now(), now() + interval '1 day', now(), now(), now(), ${ORDERS})`)
  await db.execute(sql`insert into deal_items (leader_id, item_id, deal_id, product_id, position, name, unit, goods, picture_url, price_fen, list_fen, stock, limit_per_member)
    select ${leader}, 'itm_' || md5('large' || n), ${DEAL}, 'prd_' || md5('large' || n), n, '商品' || n, '1 份', 'fresh', '/p.jpg', 1990, 2990, 200000, 99
    from generate_series(0, 9) n`)
  await db.execute(sql`insert into orders (leader_id, order_id, deal_id, member_id, member_name, masked_phone, unit_label, request_key, body_hash, is_newcomer, amount_fen, newcomer_saving_fen, discount_fen, pay_fen, pickup_code, placed_at, hold_until, paid_at, number)
    select ${leader}, 'ord_' || md5('large' || n), ${DEAL}, 'mbr_' || md5('buyer' || n % 3000), '邻居' || n % 3000, '138****' || lpad((n % 10000)::text, 4, '0'),
      (n % 18 + 1) || '-' || (n % 26 + 1) || '0' || (n % 4 + 1), 'large-' || n, '', n % 9 = 0, 1990 * (2 + n % 2), 0, 0, 1990 * (2 + n % 2), lpad(n::text, 8, '0'),
      now() - interval '2 days', now() - interval '2 days', now() - interval '2 days', n
    from generate_series(1, ${ORDERS}::int) n`)
  await db.execute(sql`insert into order_lines (leader_id, line_id, order_id, deal_id, item_id, member_id, position, name, unit, goods, picture_url, quantity, amount_fen, discount_fen, paid_fen, paid_at, handed_over_at)
    select ${leader}, 'lin_' || md5('large' || n || '-' || p), 'ord_' || md5('large' || n), ${DEAL}, 'itm_' || md5('large' || (n + p * 3) % 10), 'mbr_' || md5('buyer' || n % 3000),
      p, '商品' || (n + p * 3) % 10, '1 份', 'fresh', '/p.jpg', 1, 1990, 0, 1990, now() - interval '2 days', case when n <= 1000 then now() end
    from generate_series(1, ${ORDERS}::int) n, generate_series(0, 2) p where p < 2 + n % 2`)
  await db.execute(sql`vacuum analyze`)
  await close()
}
