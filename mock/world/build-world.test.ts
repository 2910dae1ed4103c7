import { sql } from 'drizzle-orm'
import { rowsOf } from '#server/db/db'
import { openPglite } from '#server/db/pglite'
import type { StoragePort } from '#server/storage/storage-port'
import { buildWorld, isBuilt, tellWorld } from './build-world'

jest.setTimeout(120_000)

/** The same story as the demo's, told shorter. */
const SMALL = { days: 35, members: 500 }
const NOW = new Date('2026-11-23T06:00:00.000Z')

it('tells the same story for the same seed and time', () => {
  expect(JSON.stringify(tellWorld(NOW, 7, SMALL).rows)).toBe(JSON.stringify(tellWorld(NOW, 7, SMALL).rows))
})

it('tells another story for another seed', () => {
  expect(JSON.stringify(tellWorld(NOW, 8, SMALL).rows.orders)).not.toBe(
    JSON.stringify(tellWorld(NOW, 7, SMALL).rows.orders),
  )
})

it.each([1, 4, 7, 10, 13, 16, 19, 22, 23])(
  'has something of everything for those one can sign in as, at %i o’clock too',
  (hour) => {
    const now = new Date(Date.UTC(2026, 10, 23, hour, 37))
    const { rows } = tellWorld(now)
    const codes = rows.orders.map((order) => `${order.leaderId} ${order.pickupCode}`)
    expect(new Set(codes).size).toBe(codes.length)

    const [regular, newcomer] = rows.members
      .filter((member) => member.demoAbout && !member.ownLeaderId)
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    expect(rows.orders.filter((order) => order.memberId === newcomer?.memberId)).toEqual([])
    const orders = rows.orders
      .filter((order) => order.memberId === regular?.memberId)
      .sort((a, b) => b.placedAt.getTime() - a.placedAt.getTime())
    const seen = new Set(orders.slice(0, 20).map((order) => order.orderId))
    const asked = rows.afterSales.filter((one) => one.memberId === regular?.memberId)
    const collected = rows.orderLines.filter(
      (line) => seen.has(line.orderId) && line.handedOverAt && line.refundedFen === 0,
    )
    const waiting = rows.orderLines.filter(
      (line) =>
        line.memberId === regular?.memberId && line.arrivedAt && !line.handedOverAt && line.refundedFen === 0,
    )
    expect(waiting).not.toEqual([])
    expect(asked.map((one) => seen.has(one.orderId))).toEqual([true])
    expect(
      collected.filter((line) => line.goods === 'other' && line.lineId !== asked[0]?.lineId),
    ).not.toEqual([])

    const busy = rows.members.find((member) => member.demoAbout && member.ownLeaderId)?.ownLeaderId
    const toHandOver = rows.orderLines.filter(
      (line) => line.leaderId === busy && line.arrivedAt && !line.handedOverAt && line.refundedFen === 0,
    )
    expect(new Set(toHandOver.map((line) => line.orderId)).size).toBeGreaterThanOrEqual(6)
    const open = rows.deals.filter(
      (deal) => deal.leaderId === busy && deal.publishedAt && deal.opensAt <= now && now < deal.closesAt,
    )
    expect(open.filter((deal) => (deal.paidOrders ?? 0) > 0)).not.toEqual([])
  },
)

describe('the world in a database', () => {
  const opened = openPglite()
  const figures = async (statement: ReturnType<typeof sql>) =>
    (await rowsOf<Record<string, number>>((await opened).db, statement))[0]

  const stored = new Map<string, Uint8Array>()
  const storage: StoragePort = {
    put: async (key, bytes) => void stored.set(key, bytes),
    get: async (key) => stored.get(key),
    remove: async (key) => void stored.delete(key),
  }

  beforeAll(async () => buildWorld((await opened).db, NOW, storage, SMALL))
  afterAll(async () => (await opened).close())

  it('is known to be built', async () => expect(await isBuilt((await opened).db)).toBe(true))

  it('has 30 leaders, the members asked for and 40 products', async () => {
    const found = await figures(
      sql`select (select count(*) from leaders)::int as leaders, (select count(*) from members where joined_at is not null)::int as members, (select count(*) from products)::int as products`,
    )
    expect(found).toMatchObject({ leaders: 30, products: 40 })
    expect(found?.members).toBeGreaterThan(480)
  })

  it('keeps a ledger whose commission is what the order lines say, for every leader', async () => {
    const wrong = await figures(sql`
      with ledger as (select leader_id, sum(case when to_account = 'leader-commission' then amount_fen when from_account = 'leader-commission' then -amount_fen else 0 end) as fen from ledger_entries group by leader_id),
      lines as (select leader_id, sum(commission_fen) as fen from order_lines group by leader_id)
      select count(*)::int as leaders from ledger full join lines using (leader_id) where coalesce(ledger.fen, 0) <> coalesce(lines.fen, 0)`)
    expect(wrong?.leaders).toBe(0)
  })

  it('counts newcomers as a recount does', async () => {
    const wrong = await figures(sql`
      with recount as (select leader_id, to_char(joined_at at time zone 'Asia/Shanghai', 'YYYY-MM') as period, count(*)::int as joined,
        count(*) filter (where first_paid_at is not null and first_refunded_at is null and to_char(first_paid_at at time zone 'Asia/Shanghai', 'YYYY-MM') = to_char(joined_at at time zone 'Asia/Shanghai', 'YYYY-MM'))::int as converted
        from newcomers group by 1, 2)
      select count(*)::int as rows from recount full join (select * from period_counters where kind = 'month') c using (leader_id, period)
        where recount.joined is distinct from c.joined or recount.converted is distinct from c.converted`)
    expect(wrong?.rows).toBe(0)
  })

  it('reserves exactly what orders hold', async () => {
    const wrong = await figures(sql`
      with held as (select l.item_id, sum(l.quantity)::int as quantity from order_lines l join orders o using (leader_id, order_id) where o.released_at is null group by 1)
      select count(*)::int as items from deal_items i left join held using (item_id) where i.reserved <> coalesce(held.quantity, 0)`)
    expect(wrong?.items).toBe(0)
  })

  it('has something for the operator to do: bags left for a week, and after-sales passed on', async () => {
    const found = await figures(sql`
      select (select count(*) from members where is_operator and demo_about is not null)::int as operators,
        (select count(distinct order_id) from order_lines l join orders o using (leader_id, order_id) join deals d on d.leader_id = l.leader_id and d.deal_id = l.deal_id
          where l.arrived_at <= ${NOW.toISOString()}::timestamptz - interval '7 days' and l.handed_over_at is null and o.refunded_at is null
            and l.refunded_fen = 0 and d.done_at is null)::int as bags,
        (select count(*) from after_sales where agreed_at is null and withdrawn_at is null and (passed_at is not null or escalated_at is not null))::int as passed`)
    expect(found).toMatchObject({ operators: 1, bags: 3 })
    expect(found?.passed).toBeGreaterThan(0)
  })

  it('has after-sales in every state, whose pictures are there', async () => {
    const { db } = await opened
    const states = await figures(sql`
      select count(*) filter (where agreed_at is not null)::int as agreed,
        count(*) filter (where refused_at is not null and escalated_at is null)::int as refused,
        count(*) filter (where passed_at is not null)::int as passed,
        count(*) filter (where escalated_at is not null)::int as escalated,
        count(*) filter (where withdrawn_at is not null)::int as withdrawn,
        count(*) filter (where agreed_at is null and refused_at is null and passed_at is null and withdrawn_at is null)::int as asked
      from after_sales`)
    for (const count of Object.values(states ?? {})) expect(count).toBeGreaterThan(0)
    const pictures = await rowsOf<{ key: string; bytes: number }>(
      db,
      sql`select storage_key as key, byte_length as bytes from after_sale_pictures`,
    )
    expect(pictures.length).toBeGreaterThan(0)
    for (const { key, bytes } of pictures) expect(stored.get(key)?.length).toBe(bytes)
  })

  it('gives back by after-sales what the lines and refunds say', async () => {
    const wrong = await figures(sql`
      select count(*)::int as after_sales from after_sales a
        join refund_lines r on r.leader_id = a.leader_id and r.refund_id = a.refund_id
        join order_lines l on l.leader_id = a.leader_id and l.line_id = a.line_id
        where r.amount_fen <> a.agreed_fen or l.refunded_fen <> a.agreed_fen or l.refunded_fen >= l.paid_fen`)
    expect(wrong?.after_sales).toBe(0)
  })

  it('has playbooks that brought somebody, and points whose products are plenty, nearly gone and sold out', async () => {
    const found = await figures(sql`
      select (select count(*) from playbook_runs)::int as runs, (select count(*) from playbook_steps where note is not null)::int as notes,
        (select count(*) from newcomers n join leader_codes c using (leader_id, code) where c.step <> '')::int as brought,
        (select count(*) from redemptions)::int as redemptions,
        (select count(*) from points_products where stock between 1 and 3)::int as few,
        (select count(*) from points_products where stock = 0)::int as gone`)
    for (const count of Object.values(found ?? {})) expect(count).toBeGreaterThan(0)
    const wrong = await figures(
      sql`select count(*)::int as leaders from (select leader_id from points_entries group by 1 having sum(points) < 0) owed`,
    )
    expect(wrong?.leaders).toBe(0)
  })

  it('has something to do today: open deals, bags to hand over, money in every state', async () => {
    const found = await figures(sql`
      select (select count(*) from deals where opens_at <= ${NOW.toISOString()} and closes_at > ${NOW.toISOString()} and published_at is not null and cancelled_at is null)::int as open,
        (select count(*) from order_lines l join deals d using (leader_id, deal_id) where d.arrived_at is not null and l.handed_over_at is null and l.refunded_fen = 0)::int as waiting,
        (select count(*) from order_lines where available_from > ${NOW.toISOString()})::int as cooling,
        (select count(*) from order_lines where available_from <= ${NOW.toISOString()})::int as available`)
    for (const count of Object.values(found ?? {})) expect(count).toBeGreaterThan(0)
  })
})
