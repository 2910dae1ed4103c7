import { useState } from 'react'
import type { Bag } from '#contract/hand-over'
import { findBag, handOver } from '#contract/hand-over'
import type { Instant, OrderLineId } from '#domain/ids'
import { orderCan } from '#domain/order'
import { isPickupCode } from '#domain/pickup-code'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { useNow } from '../../shared/server-clock'
import { dealsWords } from './words/words'

/** What was handed over just now, and can be taken back for a while. */
export interface HandedOver {
  readonly bag: Bag
  readonly lineIds: readonly OrderLineId[]
  readonly at: Instant
}

/** The bag of a code: found as soon as the code is whole, its lines all ticked. */
export function useHandOver(digits: string, onDone: (handed: HandedOver) => void) {
  const words = useWords(dealsWords).handOver
  const now = useNow()
  const whole = isPickupCode(digits)
  const query = useRead(findBag, { pickupCode: digits }, { when: whole })
  const { send, status, reset } = useWrite(handOver)
  const [left, setLeft] = useState<readonly OrderLineId[]>([])

  const bag = whole ? query.data : undefined
  const ready = bag?.lines.filter((line) => orderCan.handOverLine(line, bag.facts).ok) ?? []
  const lineIds = ready.map((line) => line.lineId).filter((lineId) => !left.includes(lineId))
  const can = bag && orderCan.handOver(bag, now)
  const disabledReason = () => {
    if (can && !can.ok) return words.reasons[can.reason]
    return lineIds.length === 0 ? words.chooseOne : undefined
  }

  const submit = async () => {
    if (!bag || disabledReason()) return
    const handed = await send({ orderId: bag.orderId, lineIds })
    if (handed) onDone({ bag: handed.bag, lineIds, at: handed.at })
    // Somebody else may have handed it over: show how it stands now.
    else void query.refetch()
  }
  const tick = (lineId: OrderLineId, ticked: boolean) =>
    setLeft(ticked ? left.filter((one) => one !== lineId) : [...left, lineId])

  return {
    bag,
    isFinding: whole && query.isFetching && !bag,
    problem: whole && !bag ? query.error : null,
    find: () => void query.refetch(),
    lineIds,
    tick,
    disabledReason: disabledReason(),
    submit,
    status,
    reset,
  }
}

export type BagInHand = ReturnType<typeof useHandOver>
