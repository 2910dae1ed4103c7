import { getTableConfig } from 'drizzle-orm/pg-core'
import postgres from 'postgres'
import type { Group } from './distribution'
import { distribution } from './distribution'
import { tables } from './schema/tables'

/**
 * Spreads the tables over a Citus cluster as `distribution` says: parents first, reference tables before all.
 * Run once on the coordinator after the migrations; a table that is spread already is left alone.
 */
async function distribute(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 })
  await sql`create extension if not exists citus`
  const done = new Set(
    (await sql`select logicalrelid::text as name from pg_dist_partition`).map((row) => String(row.name)),
  )
  for (const [table, group] of inOrder()) {
    const name = getTableConfig(tables[table]).name
    if (done.has(name)) continue
    await spread(sql, name, group)
    console.log(`${name}: ${typeof group === 'string' ? group : `by ${group.lookup}`}`)
  }
  await sql.end()
}

async function spread(sql: postgres.Sql, name: string, group: Group): Promise<void> {
  if (group === 'reference') {
    await sql`select create_reference_table(${name})`
    return
  }
  if (typeof group === 'object') {
    await sql`select create_distributed_table(${name}, ${group.lookup}, colocate_with => 'none')`
    return
  }
  const root = group === 'leader' ? 'leaders' : 'members'
  const together = name === root ? 'none' : root
  await sql`select create_distributed_table(${name}, ${`${group}_id`}, colocate_with => ${together})`
}

/** Reference tables, then the two roots that others are laid beside, then the rest. */
function inOrder(): [keyof typeof tables, Group][] {
  const all = Object.entries(distribution) as [keyof typeof tables, Group][]
  const place = ([table, group]: [keyof typeof tables, Group]) => {
    if (group === 'reference') return 0
    return table === 'leaders' || table === 'members' ? 1 : 2
  }
  return all.sort((a, b) => place(a) - place(b))
}

const url = process.env.DATABASE_URL
if (!url) {
  console.error('Set DATABASE_URL to the coordinator of the Citus cluster.')
  process.exit(1)
}
await distribute(url)
