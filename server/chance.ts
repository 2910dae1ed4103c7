import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { idFrom } from '#domain/ids'
import type { Chance } from './deps'

/** Ids that sort by the time of the clock, and bytes nobody can guess. */
export function realChance(now: () => Date): Chance {
  return {
    id: (kind) => idFrom(kind, v7({ msecs: now().getTime() })),
    bytes: (count) => randomBytes(count),
  }
}
