import * as v from 'valibot'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'

/** Sort keys by which a page goes on after its last row. */
export const byTime = v.tuple([v.pipe(v.string(), v.isoTimestamp()), v.string()])

/** Opaque to the client: the sort key of the last row it has. */
export function cursorOf(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** @returns undefined for the first page; a cursor that is not ours is bad input */
export function readCursor<S extends v.GenericSchema>(
  schema: S,
  cursor: string | undefined,
): Outcome<v.InferOutput<S> | undefined, 'bad-input'> {
  if (cursor === undefined) return done(undefined)
  const parsed = v.safeParse(schema, decoded(cursor))
  return parsed.success
    ? done(parsed.output)
    : refused('bad-input', undefined, [{ path: 'cursor', code: 'invalid' }])
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

export interface Page<T> {
  readonly items: T[]
  readonly nextCursor: string | null
}

/** A page of `limit` rows out of `limit + 1` read: the one too many tells that there is a next page. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  shape: (row: Row) => T,
  keyOf: (row: Row) => readonly (string | number)[],
): Page<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(shape),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null,
  }
}
