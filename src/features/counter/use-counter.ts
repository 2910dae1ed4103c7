import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Bag } from '#contract/hand-over'
import { readCounter } from '#contract/hand-over'
import type { Instant, OrderLineId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { newKey, Unreachable } from '../../shared/api/client'
import { useRead } from '../../shared/api/use-read'
import { keepForOfflineStart } from '../../shared/platform/offline-start'
import { serverNow } from '../../shared/server-clock'
import { afterQueue, type Conflict, seen, withHandOver, withUndo } from './counter-queue'
import { ownQueue, useCounterStore } from './counter-store'
import { keepSyncing, syncNow } from './counter-sync'

const ASK_EVERY_MS = 15_000
/** So long one waits for an answer at the counter; after that it waits in the queue, and one goes on. */
const PATIENCE_MS = 3_000

/** What became of an act within the time one waits for it. */
export type Became = 'done' | 'waiting' | { readonly conflict: Conflict }

export interface BagAct {
  readonly bag: Pick<Bag, 'orderId' | 'number' | 'memberName'>
  readonly lineIds: readonly OrderLineId[]
}

/** The counter: its bags as they stand after all that was done here, with or without network. */
export function useCounter() {
  const query = useRead(readCounter, {}, { everyMs: ASK_EVERY_MS })
  const queries = useQueryClient()
  const { list, queues, isCut, learn, setCut, change } = useCounterStore()
  const queue = ownQueue({ list, queues })
  const told = query.data
  useEffect(() => {
    if (told) learn(told)
  }, [told, learn])
  const silence = query.error instanceof Unreachable || query.failureReason instanceof Unreachable
  useEffect(() => {
    setCut(silence)
  }, [silence, setCut])
  const memberId = list?.memberId
  useEffect(() => {
    if (!memberId) return undefined
    void keepForOfflineStart()
    return keepSyncing()
  }, [memberId])

  const acts = queue?.acts ?? []
  const by = list?.name ?? ''
  const bags = useMemo(() => afterQueue(list?.bags ?? [], acts, by), [list, acts, by])

  const act = async (key: string, step: Parameters<typeof change>[1]): Promise<Became> => {
    invariant(memberId, 'a bag is in hand only with the list of its counter')
    change(memberId, step)
    await Promise.race([syncNow(), new Promise((end) => setTimeout(end, PATIENCE_MS))])
    const now = ownQueue(useCounterStore.getState())
    const conflict = now?.conflicts.find((one) => one.key === key)
    if (conflict) return { conflict }
    if (now?.acts.some((one) => one.key === key)) return 'waiting'
    void queries.invalidateQueries()
    return 'done'
  }

  return {
    list,
    bags,
    problem: list ? undefined : query.error,
    retry: () => void query.refetch(),
    /** The server cannot be reached now. */
    isCut,
    waiting: acts.length,
    conflicts: queue?.conflicts ?? [],
    /** Done on this phone by others, whose sign-in it waits for. */
    ofOthers: queues
      .filter((one) => one.memberId !== memberId)
      .reduce((sum, one) => sum + one.acts.length, 0),
    seen: (conflict: Conflict) => memberId && change(memberId, (now) => seen(now, conflict.key)),
    handOver(of: BagAct, pickupCode?: string): Promise<Became> {
      const key = newKey()
      return act(key, (now) => withHandOver(now, { ...of, key, at: serverNow(), pickupCode }))
    },
    undo(of: BagAct & { readonly meant: Instant }): Promise<Became> {
      const key = newKey()
      return act(key, (now) => withUndo(now, { ...of, key, at: serverNow() }))
    },
  }
}

export type CounterInHand = ReturnType<typeof useCounter>
