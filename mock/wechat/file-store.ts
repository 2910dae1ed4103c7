import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import type { FakeRecord, FakeWechatStore } from './store'
import { recordSchema } from './store'

/** One JSON record a line, only ever added to: a start after a crash loses at most the line that was being written. */
export function fileStore(file: string): FakeWechatStore {
  mkdirSync(dirname(file), { recursive: true })
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  // A torn last line would swallow the next record.
  if (text && !text.endsWith('\n')) appendFileSync(file, '\n')
  return {
    read: () => text.split('\n').flatMap(recordIn),
    append: (record) => appendFileSync(file, `${JSON.stringify(record)}\n`),
  }
}

function recordIn(line: string): FakeRecord[] {
  try {
    const parsed = v.safeParse(recordSchema, JSON.parse(line))
    return parsed.success ? [parsed.output] : []
  } catch {
    return []
  }
}
