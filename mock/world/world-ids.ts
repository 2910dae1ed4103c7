import type { IdKind, IdOf } from '#domain/ids'
import { idFrom } from '#domain/ids'
import type { Random } from './random'

/** UUIDv7 of the given time from the world's own generator: the same seed gives the same ids. */
export function worldId<K extends IdKind>(random: Random, kind: K, at: Date): IdOf<K> {
  const time = at.getTime().toString(16).padStart(12, '0')
  return idFrom(kind, `${time}7${random.hex(3)}${random.pick(['8', '9', 'a', 'b'])}${random.hex(15)}`)
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export function worldCode(random: Random): string {
  return Array.from({ length: 12 }, () => random.pick([...BASE62])).join('')
}
