import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#server/db/db'

/** What stands on each account of one leader, in fen: what came in minus what went out. */
export async function balances(db: Db, leaderId: string): Promise<Record<string, number>> {
  const rows = await rowsOf<{ account: string; fen: string }>(
    db,
    sql`select account, sum(amount)::text as fen from (
        select to_account as account, amount_fen as amount from ledger_entries where leader_id = ${leaderId}
        union all
        select from_account, -amount_fen from ledger_entries where leader_id = ${leaderId}) as moves
      group by account`,
  )
  return Object.fromEntries(rows.map((row) => [row.account, Number(row.fen)]))
}

/** The same from the orders themselves: what the ledger must agree with. */
export async function fromOrders(db: Db, leaderId: string) {
  const [row] = await rowsOf<{ sales: string; commission: string }>(
    db,
    sql`select coalesce(sum(paid_fen - refunded_fen), 0)::text as sales, coalesce(sum(commission_fen), 0)::text as commission
      from order_lines where leader_id = ${leaderId} and paid_at is not null`,
  )
  return { sales: Number(row?.sales), commission: Number(row?.commission) }
}
