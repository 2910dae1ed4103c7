import { postgresBinaries } from '../../config/postgres-cluster.js'
import type { LoadAnswer, LoadCall } from './order-callers'
import { type Caller, DEALS, makeOrderWorld } from './order-world'
import { makeRawTables, rawByDriver, rawByPgbench, SPREAD_ROWS } from './raw-orders'
import { median, perSecond, rounded, say } from './say'
import { startWorker, type Worker } from './worker-process'

const CLIENTS = 32
const WARM_UP_SECONDS = 8
const ROUNDS = 3
const SECONDS = 4

interface Workers {
  readonly server: Worker
  readonly callers: Worker
  readonly driver: Worker
}

interface Kind {
  readonly what: string
  readonly people: readonly Caller[]
  /** Rows the raw statement is spread over. */
  readonly rows: number
  readonly aim: string
}

interface Figures {
  readonly rate: number
  /** Milliseconds of CPU the API's process spent on one order. */
  readonly cpuMs: number
  readonly medianMs: number
  readonly p99Ms: number
}

/** Orders a second over HTTP, spread over deals and on one hot deal, beside the plainest statement in the same run. */
export async function measureOrders({ url }: { url: string }): Promise<void> {
  const world = await makeOrderWorld(url)
  await makeRawTables(url)
  const workers: Workers = {
    server: await startWorker('order-server.ts', { DATABASE_URL: url }),
    callers: await startWorker('order-callers.ts', {}),
    driver: await startWorker('raw-driver.ts', { DATABASE_URL: url, CONNECTIONS: String(CLIENTS) }),
  }
  try {
    await load(workers, world.spread, WARM_UP_SECONDS)
    await rawByDriver(workers.driver, { url, rows: SPREAD_ROWS, clients: CLIENTS, seconds: 2 })
    say(
      `orders, ${CLIENTS} at once, medians of ${ROUNDS} rounds; raw is one prepared insert+update statement, nothing else:`,
    )
    const spread = {
      what: `spread over ${DEALS} deals`,
      people: world.spread,
      rows: SPREAD_ROWS,
      aim: '0.30',
    }
    await compare(workers, url, spread)
    await compare(workers, url, { what: 'on one hot deal', people: world.hot, rows: 1, aim: '0.60' })
  } finally {
    for (const worker of Object.values(workers)) await worker.stop()
  }
}

/** In rounds, each with all three: these machines are shared, and a quiet moment must not favour one of them. */
async function compare(workers: Workers, url: string, { what, people, rows, aim }: Kind): Promise<void> {
  const rounds: (Figures & { driver: number; pgbench: number })[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = { url, rows, clients: CLIENTS, seconds: SECONDS }
    const figures = await load(workers, people, SECONDS)
    const driver = await rawByDriver(workers.driver, run)
    rounds.push({ ...figures, driver, pgbench: await rawByPgbench(run, postgresBinaries()) })
  }
  const middle = (of: (round: (typeof rounds)[number]) => number) => median(rounds.map(of))
  const [rate, driver, pgbench] = [
    middle((round) => round.rate),
    middle((round) => round.driver),
    middle((round) => round.pgbench),
  ]
  const ms = (of: 'cpuMs' | 'medianMs' | 'p99Ms') =>
    rounded(
      middle((round) => round[of]),
      of === 'cpuMs' ? 2 : 0,
    )
  say(
    `  ${what}, over HTTP: ${rate}/s; API ${ms('cpuMs')} ms CPU per order; answered in ${ms('medianMs')} ms (median), ${ms('p99Ms')} ms (99 %)`,
  )
  say(
    `    raw through the same Node driver: ${driver}/s, ratio ${rounded(middle((round) => round.rate / round.driver))}; raw by pgbench: ${pgbench}/s, ratio ${rounded(middle((round) => round.rate / round.pgbench))} (aim ${aim})`,
  )
}

async function load(
  { server, callers }: Workers,
  people: readonly Caller[],
  seconds: number,
): Promise<Figures> {
  const before = await server.ask<{ port: number; cpuMs: number }>({})
  const call: LoadCall = { port: before.port, callers: people, connections: CLIENTS, seconds }
  const { placed, ms, medianMs, p99Ms, refusals } = await callers.ask<LoadAnswer>(call)
  const after = await server.ask<{ cpuMs: number }>({})
  for (const [code, times] of Object.entries(refusals)) say(`  refused ${code}: ${times}`)
  return { rate: perSecond(placed, ms), cpuMs: (after.cpuMs - before.cpuMs) / placed, medianMs, p99Ms }
}
