import type { Db } from './db'

interface Waiting<Key, Value> {
  readonly key: Key
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

/**
 * Reads asked for in one turn of the event loop go as one statement: under load most of a small read is the
 * way there and back. Each is read after it was asked for, so nothing is older than by a statement of its own.
 * @param read values in the order of the keys
 */
export function readTogether<Key, Value>(
  read: (db: Db, keys: readonly Key[]) => Promise<readonly Value[]>,
): (db: Db, key: Key) => Promise<Value> {
  const waiting = new WeakMap<Db, Waiting<Key, Value>[]>()
  return (db, key) =>
    new Promise((resolve, reject) => {
      const already = waiting.get(db)
      if (already) return void already.push({ key, resolve, reject })
      const together = [{ key, resolve, reject }]
      waiting.set(db, together)
      setImmediate(() => {
        waiting.delete(db)
        read(
          db,
          together.map((one) => one.key),
        ).then(
          (values) =>
            together.forEach((one, place) => {
              one.resolve(values[place] as Value)
            }),
          (error: unknown) =>
            together.forEach((one) => {
              one.reject(error)
            }),
        )
      })
    })
}
