import { resolve } from 'node:path'

/** Relative to the project's folder, where every command of it is started. */
export const migrationsFolder = resolve('server/db/migrations')
