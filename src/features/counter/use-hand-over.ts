import { useState } from 'react'
import type { Bag } from '#contract/hand-over'
import { canHandOverBag } from '#domain/bag'
import type { OrderLineId } from '#domain/ids'
import { useWords } from '../../shared/i18n/use-words'
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
  const [problem, setProblem] = useState<string>()

  const ready = bag.lines.filter((line) => line.state === 'ready').map((line) => line.lineId)
  const lineIds = ready.filter((lineId) => !left.includes(lineId))
  const can = canHandOverBag(bag.lines)
  const nothing = lineIds.length === 0 ? words.chooseOne : undefined
  const disabledReason = can.ok ? nothing : words.reasons[can.reason]

  const submit = async () => {
    if (disabledReason || isSending) return
    setSending(true)
    setProblem(undefined)
    const became = await counter.handOver({ bag, lineIds }, pickupCode)
    setSending(false)
    if (typeof became === 'object') {
      // Said here, beside the button, so it need not be said above once more.
      setProblem(became.conflict.sentence)
      counter.seen(became.conflict)
      counter.retry()
    } else onDone(became === 'waiting')
  }
  const tick = (lineId: OrderLineId, ticked: boolean) =>
    setLeft(ticked ? left.filter((one) => one !== lineId) : [...left, lineId])

  return { lineIds, tick, disabledReason, submit, isSending, problem }
}

export type BagInHand = ReturnType<typeof useHandOver>
