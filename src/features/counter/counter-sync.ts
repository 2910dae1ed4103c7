import { handOver, undoHandOver } from '#contract/hand-over'
import type { RefusalCode } from '#contract/refusal'
import type { MemberId } from '#domain/ids'
import type { Refusal } from '../../shared/api/client'
import { call, Unreachable } from '../../shared/api/client'
import { onFront, onOnline } from '../../shared/platform/system'
import { useSession } from '../../shared/session'
import type { QueuedAct } from './counter-queue'
import { accepted, denied, tried } from './counter-queue'
import { ownQueue, useCounterStore } from './counter-store'

const AGAIN_AFTER_MS = 15_000

/** A no that is none to the act itself: the same is sent again later. */
const notNow: ReadonlySet<RefusalCode> = new Set(['too-many-requests', 'unavailable', 'bug'])

let underway: Promise<void> | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what waits, one after the other in the order it was done; ends when nothing waits or nothing gets through. */
export function syncNow(): Promise<void> {
  underway ??= sendAll().finally(() => {
    underway = undefined
  })
  return underway
}

async function sendAll(): Promise<void> {
  clearTimeout(timer)
  for (;;) {
    const queue = ownQueue(useCounterStore.getState())
    const act = queue?.acts[0]
    if (!queue || !act || !useSession.getState().token) return
    const outcome = await send(queue.memberId, act)
    if (outcome.kind === 'later') {
      timer = setTimeout(() => void syncNow(), outcome.afterMs)
      return
    }
    if (outcome.kind === 'stop') return
  }
}

type Sent = { readonly kind: 'answered' | 'stop' } | { readonly kind: 'later'; readonly afterMs: number }

async function send(memberId: MemberId, act: QueuedAct): Promise<Sent> {
  const { change, learnBag, setCut } = useCounterStore.getState()
  change(memberId, (queue) => tried(queue, act.key))
  try {
    const answer = await callFor(act)
    setCut(false)
    if (!answer.ok) return noTo(memberId, act, answer.refusal)
    change(memberId, (queue) => accepted(queue, act.key, answer.value.at))
    learnBag(answer.value.bag)
    return { kind: 'answered' }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    setCut(true)
    return { kind: 'later', afterMs: AGAIN_AFTER_MS }
  }
}

function noTo(memberId: MemberId, act: QueuedAct, refusal: Refusal): Sent {
  if (refusal.code === 'not-signed-in') {
    useSession.getState().clear()
    return { kind: 'stop' }
  }
  if (notNow.has(refusal.code)) return { kind: 'later', afterMs: AGAIN_AFTER_MS }
  const { change } = useCounterStore.getState()
  change(memberId, (queue) => denied(queue, act.key, refusal.sentence))
  return { kind: 'answered' }
}

async function callFor(act: QueuedAct) {
  const { key, orderId, lineIds, doneAt } = act
  if (act.kind === 'hand-over') {
    return call(handOver, { orderId, lineIds, doneAt, pickupCode: act.pickupCode }, { key })
  }
  // An undo whose hand-over is still unknown stands behind it in the queue, so it is known by now.
  const at = 'at' in act.of ? act.of.at : doneAt
  const answer = await call(undoHandOver, { orderId, lineIds, at, doneAt }, { key })
  return answer.ok ? { ok: true as const, value: { at: undefined, bag: answer.value.bag } } : answer
}

/** Sends on its own whenever the network or the person comes back; returns what ends that. */
export function keepSyncing(): () => void {
  void syncNow()
  const come = (isThere: boolean) => isThere && void syncNow()
  const ends = [onOnline(come), onFront(come)]
  return () => {
    for (const end of ends) end()
  }
}
