import * as v from 'valibot'
import type { Bag } from '#contract/hand-over'
import { idOf, instant } from '#contract/schema'
import type { Instant, MemberId, OrderId, OrderLineId } from '#domain/ids'

/** What was done at the counter and the server has not answered yet, and what it said no to. Pure: no phone, no clock. */

const linesOfBag = {
  key: v.string(),
  orderId: idOf('order'),
  lineIds: v.array(idOf('orderLine')),
  number: v.number(),
  memberName: v.string(),
  doneAt: instant,
  /** Sent at least once: whether the server heard it is not known. */
  tried: v.boolean(),
}

const queuedAct = v.variant('kind', [
  v.object({ kind: v.literal('hand-over'), ...linesOfBag, pickupCode: v.optional(v.string()) }),
  v.object({
    kind: v.literal('undo'),
    ...linesOfBag,
    /** The hand-over that is meant, as the server knows it, or while it does not, by its key. */
    of: v.union([v.object({ at: instant }), v.object({ key: v.string() })]),
  }),
])
export type QueuedAct = v.InferOutput<typeof queuedAct>

/** A no of the server to something that was done: it stays until somebody has seen it. */
const conflict = v.object({
  key: v.string(),
  kind: v.picklist(['hand-over', 'undo']),
  number: v.number(),
  memberName: v.string(),
  doneAt: instant,
  sentence: v.string(),
})
export type Conflict = v.InferOutput<typeof conflict>

export const counterQueue = v.object({
  /** Who did it: nobody else's sign-in may send it. */
  memberId: idOf('member'),
  acts: v.array(queuedAct),
  conflicts: v.array(conflict),
})
export type CounterQueue = v.InferOutput<typeof counterQueue>

export interface Done {
  readonly key: string
  readonly bag: Pick<Bag, 'orderId' | 'number' | 'memberName'>
  readonly lineIds: readonly OrderLineId[]
  readonly at: Instant
}

export function emptyQueue(memberId: MemberId): CounterQueue {
  return { memberId, acts: [], conflicts: [] }
}

export function withHandOver(
  queue: CounterQueue,
  done: Done & { readonly pickupCode?: string },
): CounterQueue {
  const { pickupCode } = done
  const act: QueuedAct = { kind: 'hand-over', ...partsOf(done), ...(pickupCode && { pickupCode }) }
  return { ...queue, acts: [...queue.acts, act] }
}

/**
 * Takes back what was handed over at `meant`. One that never left the phone is simply gone; of one that may have
 * reached the server the undo waits behind it.
 */
export function withUndo(queue: CounterQueue, undo: Done & { readonly meant: Instant }): CounterQueue {
  const waiting = queue.acts.find(
    (act) => act.kind === 'hand-over' && act.orderId === undo.bag.orderId && act.doneAt === undo.meant,
  )
  if (waiting && !waiting.tried) return without(queue, waiting.key)
  const of = waiting ? { key: waiting.key } : { at: undo.meant }
  return { ...queue, acts: [...queue.acts, { kind: 'undo', ...partsOf(undo), of }] }
}

function partsOf({ key, bag, lineIds, at }: Done) {
  const { orderId, number, memberName } = bag
  return { key, orderId, lineIds: [...lineIds], number, memberName, doneAt: at, tried: false }
}

export function tried(queue: CounterQueue, key: string): CounterQueue {
  return { ...queue, acts: queue.acts.map((act) => (act.key === key ? { ...act, tried: true } : act)) }
}

/** The server took it. @param at when it says a hand-over was: an undo that waits for it means that one */
export function accepted(queue: CounterQueue, key: string, at?: Instant): CounterQueue {
  const acts = without(queue, key).acts.map((act) =>
    at && act.kind === 'undo' && 'key' in act.of && act.of.key === key ? { ...act, of: { at } } : act,
  )
  return { ...queue, acts }
}

/** The server said no: shown until it was seen. What was to be taken back of it has nothing to take back. */
export function denied(queue: CounterQueue, key: string, sentence: string): CounterQueue {
  const act = queue.acts.find((one) => one.key === key)
  if (!act) return queue
  const { kind, number, memberName, doneAt } = act
  const acts = queue.acts.filter(
    (one) => one.key !== key && !(one.kind === 'undo' && 'key' in one.of && one.of.key === key),
  )
  const told = { key, kind, number, memberName, doneAt, sentence }
  return { ...queue, acts, conflicts: [...queue.conflicts, told] }
}

export function seen(queue: CounterQueue, key: string): CounterQueue {
  return { ...queue, conflicts: queue.conflicts.filter((one) => one.key !== key) }
}

function without(queue: CounterQueue, key: string): CounterQueue {
  return { ...queue, acts: queue.acts.filter((act) => act.key !== key) }
}

/** The bags as they are once the server has heard everything. @param by what the person at this phone is called */
export function afterQueue(bags: readonly Bag[], acts: readonly QueuedAct[], by: string): readonly Bag[] {
  if (acts.length === 0) return bags
  const byOrder = new Map<OrderId, QueuedAct[]>()
  for (const act of acts) byOrder.set(act.orderId, [...(byOrder.get(act.orderId) ?? []), act])
  return bags.map((bag) => (byOrder.get(bag.orderId) ?? []).reduce((now, act) => afterAct(now, act, by), bag))
}

function afterAct(bag: Bag, act: QueuedAct, by: string): Bag {
  const lines = bag.lines.map((line) => {
    if (!act.lineIds.includes(line.lineId)) return line
    return act.kind === 'hand-over'
      ? { ...line, state: 'collected' as const, handedOverAt: act.doneAt, handedOverBy: by }
      : { ...line, state: 'ready' as const, handedOverAt: null, handedOverBy: null }
  })
  return { ...bag, lines }
}
