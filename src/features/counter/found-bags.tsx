import { View } from '@tarojs/components'
import { useWords } from '../../shared/i18n/use-words'
import { ProblemLine } from '../../shared/ui/act-problem'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { BagCard, type EnterRef } from './bag-card'
import type { FoundByCode } from './use-code-search'
import type { CounterInHand } from './use-counter'
import { counterWords } from './words/words'

interface FoundBagsProps {
  readonly digits: string
  readonly found: FoundByCode
  readonly counter: CounterInHand
  readonly onDone: () => void
  readonly enter: EnterRef
}

/** What a code leads to: nearly always one bag. */
export function FoundBags({ digits, found, counter, onDone, enter }: FoundBagsProps) {
  const words = useWords(counterWords).handOver
  const done = (kept: boolean) => {
    toast.show(kept ? words.keptNext : words.doneNext)
    onDone()
  }
  if (found.isCut) return <ProblemLine>{words.notOnPhone}</ProblemLine>
  return (
    <Stack gap={4}>
      {found.bags.length > 1 && <View className="lt-strong">{words.several}</View>}
      {found.bags.map((bag) => (
        <BagCard
          key={`${bag.orderId} ${digits}`}
          bag={bag}
          counter={counter}
          pickupCode={digits}
          onDone={done}
          enter={found.bags.length === 1 ? enter : undefined}
        />
      ))}
    </Stack>
  )
}
