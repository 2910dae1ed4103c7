import * as v from 'valibot'
import { create } from 'zustand'
import type { OutputOf } from '#contract/endpoint'
import { type Bag, readCounter } from '#contract/hand-over'
import { serverNow } from '../../shared/server-clock'
import { useSession } from '../../shared/session'
import { slot } from '../../shared/storage'
import { type CounterQueue, counterQueue, emptyQueue } from './counter-queue'

export type Counter = OutputOf<typeof readCounter>

const keptList = slot('counterList', readCounter.output)
/** One for each person who signed in on this phone. */
const keptQueues = slot('handOverQueue', v.array(counterQueue))

interface CounterStore {
  /** The list as the server last told it; of the person signed in. */
  readonly list: Counter | undefined
  readonly queues: readonly CounterQueue[]
  /** The last thing that was asked of the server got no answer. */
  readonly isCut: boolean
  setCut(isCut: boolean): void
  learn(list: Counter): void
  learnBag(bag: Bag): void
  forget(): void
  change(memberId: CounterQueue['memberId'], step: (queue: CounterQueue) => CounterQueue): void
}

/** What a counter needs without network: the list and what was done with it. Both outlive the app. */
export const useCounterStore = create<CounterStore>((set, get) => ({
  list: useSession.getState().token ? keptList.get() : undefined,
  queues: keptQueues.get() ?? [],
  isCut: false,

  setCut(isCut) {
    if (get().isCut !== isCut) set({ isCut })
  },

  learn(list) {
    const known = get().list
    // Asked for before an act was answered: the act's own answer knows better.
    if (known && list.memberId === known.memberId && list.asOf < known.asOf) return
    if (known?.bags !== list.bags) keptList.set(list)
    set({ list })
  },

  learnBag(bag) {
    const { list } = get()
    if (!list) return
    const bags = list.bags.map((one) => (one.orderId === bag.orderId ? bag : one))
    if (!list.bags.some((one) => one.orderId === bag.orderId)) bags.push(bag)
    const next = { ...list, bags, asOf: serverNow() }
    keptList.set(next)
    set({ list: next })
  },

  forget: () => set({ list: undefined }),

  change(memberId, step) {
    const { queues } = get()
    const own = queues.find((queue) => queue.memberId === memberId) ?? emptyQueue(memberId)
    const next = step(own)
    const others = queues.filter((queue) => queue.memberId !== memberId)
    const isEmpty = next.acts.length === 0 && next.conflicts.length === 0
    const all = isEmpty ? others : [...others, next]
    if (all.length === 0) keptQueues.remove()
    else keptQueues.set(all)
    set({ queues: all })
  },
}))

// Another person signs in: the list is not theirs. What was done waits for who did it.
useSession.subscribe((now, before) => {
  if (now.token !== before.token) useCounterStore.getState().forget()
})

/** The queue of whoever the list is of. */
export function ownQueue({ list, queues }: Pick<CounterStore, 'list' | 'queues'>): CounterQueue | undefined {
  return list && queues.find((queue) => queue.memberId === list.memberId)
}
