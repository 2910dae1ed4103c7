import { useState } from 'react'
import type { Bag } from '#contract/hand-over'
import { useWords } from '../../shared/i18n/use-words'
import { Button } from '../../shared/ui/button'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { toast } from '../../shared/ui/toast-store'
import type { CounterInHand } from './use-counter'
import { counterWords } from './words/words'

interface BulkBarProps {
  readonly bags: readonly Bag[]
  readonly counter: CounterInHand
  readonly onDone: () => void
}

/** Several bags at once: each is an act of its own, so that one that went out elsewhere holds back no other. */
export function BulkBar({ bags, counter, onDone }: BulkBarProps) {
  const words = useWords(counterWords).list
  const [isAsking, setAsking] = useState(false)
  const [isSending, setSending] = useState(false)
  const chooseFirst = useWords(counterWords).handOver.chooseOne
  const count = bags.length
  const handOver = async () => {
    setSending(true)
    const became = await Promise.all(
      bags.map((bag) => {
        const ready = bag.lines.filter((line) => line.state === 'ready')
        return counter.handOver({ bag, lineIds: ready.map((line) => line.lineId) })
      }),
    )
    setSending(false)
    setAsking(false)
    const kept = became.filter((one) => one === 'waiting').length
    const done = became.filter((one) => one === 'done').length
    if (kept > 0) toast.show(words.bulkKept(kept))
    else if (done > 0) toast.show(words.bulkDone(done))
    onDone()
  }
  return (
    <>
      <Button
        block
        icon="check"
        disabledReason={count === 0 ? chooseFirst : undefined}
        onPress={() => setAsking(true)}
      >
        {words.bulk(count)}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={words.bulkTitle(count)}
        text={words.bulkText}
        confirmLabel={words.bulk(count)}
        busy={isSending}
        onConfirm={() => void handOver()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
