import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { OpenDb } from './db'
import { migrationsFolder } from './migrations-folder'

/**
 * Few connections carry more orders a second than many: statements share the way there and back, and fewer
 * processes wait in each other's way (docs/decisions/0015-order-path.md has the figures).
 */
const CONNECTIONS = 8

/**
 * PostgreSQL 15+. Several hosts in the address fail over by themselves
 * (`postgres://a,b/name?target_session_attrs=read-write`).
 */
export async function openPostgres(url: string, connections = CONNECTIONS): Promise<OpenDb> {
  const client = postgres(url, {
    max: connections,
    onnotice: () => undefined,
    types: { bigint: wholeNumber },
  })
  const db = drizzle(client)
  await migrate(db, { migrationsFolder })
  return { db, engine: 'PostgreSQL', close: () => client.end({ timeout: 5 }) }
}

/** int8 as number on both engines; sums stay far below 2^53. */
const wholeNumber = { to: 20, from: [20], serialize: String, parse: Number }
