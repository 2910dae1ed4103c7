import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export class DirectoryInUse extends Error {}

/**
 * Two processes on one PGlite directory lose data without an error, so the second is refused.
 * A lock left by a process that is gone is taken over.
 * @throws DirectoryInUse
 */
export function lockDirectory(directory: string): { release(): void } {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'in-use-by-process')
  if (!take(file)) {
    const holder = Number(readFileSync(file, 'utf8'))
    if (isRunning(holder)) {
      throw new DirectoryInUse(
        `${directory} is in use by process ${holder}. Stop it first, or choose another folder.`,
      )
    }
    rmSync(file, { force: true })
    if (!take(file)) throw new DirectoryInUse(`${directory} was just taken by another process.`)
  }
  return { release: () => rmSync(file, { force: true }) }
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
