import { useState } from 'react'
import type { Bag } from '#contract/hand-over'
import { canHandOverBag } from '#domain/bag'
import type { OrderLineId } from '#domain/ids'
import { useWords } from '../../shared/i18n/use-words'
import { toast } from '../../shared/ui/toast-store'
import type { CounterInHand } from './use-counter'
import { counterWords } from './words/words'

/** One bag in hand: its lines all ticked, until some are left out. */
export function useHandOver(
  bag: Bag,
  counter: CounterInHand,
  { pickupCode, onDone }: { readonly pickupCode?: string; readonly onDone: (kept: boolean) => void },
) {
  const words = useWords(counterWords).handOver
  const [left, setLeft] = useState<readonly OrderLineId[]>([])
  const [isSending, setSending] = useState(false)

  const ready = bag.lines.filter((line) => line.state === 'ready').map((line) => line.lineId)
  const lineIds = ready.filter((lineId) => !left.includes(lineId))
  const can = canHandOverBag(bag.lines)
  const nothing = lineIds.length === 0 ? words.chooseOne : undefined
  const disabledReason = can.ok ? nothing : words.reasons[can.reason]

  const submit = async () => {
    if (disabledReason || isSending) return
    setSending(true)
    const became = await counter.handOver({ bag, lineIds }, pickupCode)
    setSending(false)
    if (typeof became === 'object') {
      // It stays above until it was seen: this card may go with the bag.
      toast.show(became.conflict.sentence, { kind: 'problem' })
      counter.retry()
    } else onDone(became === 'waiting')
  }
  const tick = (lineId: OrderLineId, ticked: boolean) =>
    setLeft(ticked ? left.filter((one) => one !== lineId) : [...left, lineId])

  return { lineIds, tick, disabledReason, submit, isSending }
}

export type BagInHand = ReturnType<typeof useHandOver>
