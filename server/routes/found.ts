import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'

/** What a query did not find among one's own is not there: a foreign id looks like one that never was. */
export function found<T>(value: T | undefined): Outcome<T, 'not-found'> {
  return value === undefined ? refused('not-found') : done(value)
}
