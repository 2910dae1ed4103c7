import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { OpenDb } from './db'
import { lockDirectory } from './directory-lock'
import { migrationsFolder } from './migrations-folder'

const VACUUM_EVERY_MS = 10 * 60_000
const INT8 = 20

interface Place {
  /** Where it lives; left out, it lives in memory (tests). */
  readonly directory?: string
  /** What it begins with: a dump of another. */
  readonly copyOf?: Blob
}

interface EmbeddedDb extends OpenDb {
  /** All of it, to begin another with. */
  dump(): Promise<Blob>
}

/**
 * The embedded database, for demos and small shops. Without the settings below it never syncs to disk,
 * does not notice a second process on its files, and never vacuums.
 */
export async function openPglite({ directory, copyOf }: Place = {}): Promise<EmbeddedDb> {
  const lock = directory ? lockDirectory(directory) : undefined
  if (directory) mkdirSync(directory, { recursive: true })
  const client = await PGlite.create({
    ...(directory && { dataDir: join(directory, 'pg'), startParams: durable }),
    ...(copyOf && { loadDataDir: copyOf }),
    parsers: { [INT8]: Number },
  })
  const db = drizzle(client)
  await migrate(db, { migrationsFolder })
  const vacuum = setInterval(
    () => void db.execute(sql`vacuum (analyze)`).catch(() => undefined),
    VACUUM_EVERY_MS,
  )
  vacuum.unref()
  return {
    db,
    engine: 'PGlite (embedded): for demos and small shops; for real money across power cuts set DATABASE_URL',
    dump: () => client.dumpDataDir('none'),
    async close() {
      clearInterval(vacuum)
      await client.close()
      lock?.release()
    },
  }
}

/** Its defaults are for speed only (-F): these give back what commit promises. */
const durable = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=open_datasync',
]
