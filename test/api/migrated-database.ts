import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenDb } from '#server/db/db'
import { migrationsFolder } from '#server/db/migrations-folder'
import { openPglite } from '#server/db/pglite'

const FOLDER = '.cache'
const PREFIX = 'migrated-'

/**
 * A database in memory as the migrations leave it. To make one takes seconds, and there is one for nearly every test
 * file: so it is made once, kept beside the build, and copied until a migration changes.
 */
export async function openMigrated(): Promise<OpenDb> {
  const file = join(FOLDER, `${PREFIX}${fingerprint()}.tar`)
  if (!existsSync(file)) await make(file)
  return openPglite({ copyOf: new Blob([readFileSync(file)]) })
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  for (const name of readdirSync(migrationsFolder).sort())
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(migrationsFolder, name)))
  return hash.digest('hex').slice(0, 16)
}

/** Two workers may make it at once: each writes its own, and either of the two will do. */
async function make(file: string): Promise<void> {
  const made = await openPglite()
  const dump = Buffer.from(await (await made.dump()).arrayBuffer())
  await made.close()
  mkdirSync(FOLDER, { recursive: true })
  for (const name of readdirSync(FOLDER))
    if (name.startsWith(PREFIX) && name.endsWith('.tar') && join(FOLDER, name) !== file)
      rmSync(join(FOLDER, name), { force: true })
  const own = join(FOLDER, `${PREFIX}${randomUUID()}.part`)
  writeFileSync(own, dump)
  renameSync(own, file)
}
