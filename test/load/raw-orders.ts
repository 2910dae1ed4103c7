import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'

const ROWS = 200

/** Transactions a second of one insert+update statement, by pgbench from beside the database: no HTTP, no rule. */
export async function rawRate(
  url: string,
  binaries: string | undefined,
  kind: 'spread' | 'hot',
  clients: number,
  seconds: number,
): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  await sql.unsafe(`
    create table if not exists raw_stock (id int primary key, reserved int not null default 0);
    create table if not exists raw_orders (id bigserial primary key, stock_id int not null, pay_fen bigint not null, at timestamptz not null default now());
    insert into raw_stock select generate_series(1, ${ROWS}) on conflict do nothing`)
  await sql.end()
  const row = kind === 'hot' ? '1' : `random(1, ${ROWS})`
  const script = join(mkdtempSync(join(tmpdir(), 'lintuan-bench-')), 'raw.sql')
  writeFileSync(
    script,
    `\\set row ${row}\nwith o as (insert into raw_orders (stock_id, pay_fen) values (:row, 1990) returning stock_id)\nupdate raw_stock set reserved = reserved + 1 from o where id = o.stock_id;\n`,
  )
  // Not waited for in place: meanwhile connections to the server must be seen closing.
  const { stdout } = await promisify(execFile)(join(binaries ?? '', 'pgbench'), [
    ...['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', script, url],
  ])
  const found = /tps = ([\d.]+)/.exec(stdout)
  if (!found) throw new Error(`pgbench said: ${stdout}`)
  return Math.round(Number(found[1]))
}
