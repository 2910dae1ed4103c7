import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Db } from './db'

/** A hand-written statement of the hot path, its values given by name. */
export interface Prepared<Values extends Record<string, unknown>, Row extends object> {
  rows(db: Db, values: Values): Promise<Row[]>
}

const dialect = new PgDialect()

/**
 * Written as text once, parsed and planned once per connection: for a statement of every request planning
 * costs several times what running does. What it reads is as fresh as by any other statement.
 * @param statement its values as `sql.placeholder(name)`
 */
export function prepared<Values extends Record<string, unknown>, Row extends object>(
  name: string,
  statement: SQL,
): Prepared<Values, Row> {
  const query = dialect.sqlToQuery(statement)
  return {
    async rows(db, values) {
      const run = db._.session.prepareQuery<{
        execute: Row[] | { rows: Row[] }
        all: unknown
        values: unknown
      }>(query, undefined, name, false)
      const result = await run.execute(values)
      return Array.isArray(result) ? result : result.rows
    },
  }
}
