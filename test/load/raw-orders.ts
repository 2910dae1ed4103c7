import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { DEALS } from './order-world'
import type { RawCall } from './raw-driver'
import { perSecond } from './say'
import type { Worker } from './worker-process'

/** The plainest statement that could be an order: one insert and one update; no HTTP, no rule, no person. */
const statement = (row: string) =>
  `with o as (insert into raw_orders (stock_id, pay_fen) values (${row}, 1990) returning stock_id)
   update raw_stock set reserved = reserved + 1 from o where id = o.stock_id`

export interface RawRun {
  readonly url: string
  /** 1 makes one row hot. */
  readonly rows: number
  readonly clients: number
  readonly seconds: number
}

export const SPREAD_ROWS = DEALS

export async function makeRawTables(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  await sql.unsafe(`
    create table if not exists raw_stock (id int primary key, reserved int not null default 0);
    create table if not exists raw_orders (id bigserial primary key, stock_id int not null, pay_fen bigint not null, at timestamptz not null default now());
    insert into raw_stock select generate_series(1, ${SPREAD_ROWS}) on conflict do nothing`)
  await sql.end()
}

/** Statements a second by pgbench: C, beside the database, the most these cores can do. */
export async function rawByPgbench({ url, rows, clients, seconds }: RawRun, binaries = ''): Promise<number> {
  const script = join(mkdtempSync(join(tmpdir(), 'lintuan-bench-')), 'raw.sql')
  writeFileSync(script, `\\set row random(1, ${rows})\n${statement(':row').replaceAll('\n', ' ')};\n`)
  // Not waited for in place: meanwhile connections to the server must be seen closing.
  const { stdout } = await promisify(execFile)(join(binaries, 'pgbench'), [
    ...['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', script, url],
  ])
  const found = /tps = ([\d.]+)/.exec(stdout)
  if (!found) throw new Error(`pgbench said: ${stdout}`)
  return Math.round(Number(found[1]))
}

/** Statements a second by the driver the API uses, with as many at once: what Node could do at most. */
export async function rawByDriver(worker: Worker, { rows, clients, seconds }: RawRun): Promise<number> {
  const call: RawCall = { statement: statement('$1::int'), rows, clients, seconds }
  const { done, ms } = await worker.ask<{ done: number; ms: number }>(call)
  return perSecond(done, ms)
}
