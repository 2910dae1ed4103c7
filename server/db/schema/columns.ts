import { bigint, timestamp } from 'drizzle-orm/pg-core'

/** An instant, to the millisecond, in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** Whole fen. int8, read as number: sums stay far below 2^53. */
export const fen = (name: string) => bigint(name, { mode: 'number' })
