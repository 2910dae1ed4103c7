import * as v from 'valibot'
import { periodKind } from '#domain/business-time'
import type { IdKind, IdOf, Instant } from '#domain/ids'
import { idPattern } from '#domain/ids'
import type { BasisPoints, Fen } from '#domain/money'

/** An id of one kind: the prefix tells what it is, so two ids cannot be swapped unnoticed. */
export function idOf<K extends IdKind>(kind: K): v.GenericSchema<IdOf<K>> {
  return v.pipe(v.string(), v.regex(idPattern(kind))) as unknown as v.GenericSchema<IdOf<K>>
}

/** Whole fen, never negative. */
export const fenAmount = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(100_000_000_00),
) as unknown as v.GenericSchema<Fen>

/** Whole fen with a sign: a difference or a balance that can be owed. */
export const signedFen = v.pipe(v.number(), v.safeInteger()) as unknown as v.GenericSchema<Fen>

export const rateBp = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(10_000),
) as unknown as v.GenericSchema<BasisPoints>

/** Four-digit years only, and an offset every clock and the database can read. */
const READABLE_INSTANT = /^[1-9]\d{3}-.*(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** An instant: ISO 8601; the product writes it in UTC with milliseconds. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.regex(READABLE_INSTANT),
) as unknown as v.GenericSchema<Instant>

/** A business day of Asia/Shanghai, YYYY-MM-DD. */
export const day = v.pipe(v.string(), v.isoDate(), v.check(isCalendarDay))

/** A month of Asia/Shanghai as YYYY-MM, or a week by its Monday, YYYY-MM-DD. */
export const period = v.pipe(
  v.string(),
  v.check((text) => periodKind(text) !== undefined),
)

/** A month of Asia/Shanghai as YYYY-MM. */
export const month = v.pipe(
  v.string(),
  v.check((text) => periodKind(text) === 'month'),
)

/** A phone or browser, as it calls itself: 16 random bytes in hex. */
export const deviceId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

export const referralCode = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{12}$/))

export const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const quantity = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))

export const language = v.picklist(['zh-Hans', 'zh-Hant', 'en'])
export type Language = v.InferOutput<typeof language>

export const goods = v.picklist(['fresh', 'other'])

/** One line a person types, trimmed; `max` counts UTF-16 units as the database does not. */
export function line(max: number) {
  return v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
}

/** Where a keyset page goes on; opaque to the client. */
export const cursor = v.optional(v.pipe(v.string(), v.maxLength(200)))

/** Rows of one page. Comes as text in a query. */
export const limit = v.optional(
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number))]),
    v.integer(),
    v.minValue(1),
    v.maxValue(100),
  ),
  20,
)

export function page<S extends v.GenericSchema>(item: S) {
  return v.object({ items: v.array(item), nextCursor: v.nullable(v.string()) })
}

/** 31 February has the form of a day and is none. */
function isCalendarDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}
