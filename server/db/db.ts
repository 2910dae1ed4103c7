import type { SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** The database, or the handle of a running transaction: commands and queries cannot tell which engine it is. */
export type Db = PgDatabase<PgQueryResultHKT>

/** An opened database and how to let go of it. */
export interface OpenDb {
  readonly db: Db
  /** What start-up says about this engine. */
  readonly engine: string
  close(): Promise<void>
}

/** Rows of a hand-written statement; the two drivers wrap them differently. */
export async function rowsOf<Row extends Record<string, unknown>>(db: Db, statement: SQL): Promise<Row[]> {
  const result = await db.execute<Row>(statement)
  return Array.isArray(result) ? result : (result as { rows: Row[] }).rows
}
