import type { Bag } from '#contract/hand-over'
import { findBag } from '#contract/hand-over'
import { codeStart, isPickupCode } from '#domain/pickup-code'
import { ReadRefused, useRead } from '../../shared/api/use-read'
import type { CounterInHand } from './use-counter'

/**
 * The bags a code may mean: at once those on the phone, whose list knows the first six digits; only for what is not
 * on it the server is asked. The server checks the whole code when the bag is handed over.
 */
export function useCodeSearch(digits: string, counter: CounterInHand) {
  const whole = isPickupCode(digits)
  const start = codeStart(digits)
  const here = whole ? counter.bags.filter((bag) => bag.codeStart === start) : []
  // Without the list nobody knows whose queue an act would go into: first that, then the bag.
  const ask = whole && here.length === 0 && counter.list !== undefined
  const query = useRead(findBag, { pickupCode: digits }, { when: ask })
  const asked: readonly Bag[] = ask && query.data ? [query.data] : []
  const problem = ask && !query.data ? query.error : null
  return {
    bags: here.length > 0 ? here : asked,
    isFinding: ask && query.isFetching && !query.data && !query.failureReason,
    refused: problem instanceof ReadRefused ? problem.refusal.sentence : undefined,
    isCut: ask && !query.data && Boolean(query.failureReason) && !(problem instanceof ReadRefused),
    find: () => void query.refetch(),
  }
}

export type FoundByCode = ReturnType<typeof useCodeSearch>
