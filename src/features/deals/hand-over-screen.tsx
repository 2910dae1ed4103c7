import { useState } from 'react'
import type { DealId } from '#domain/ids'
import { ReadRefused } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { Failure } from '../../shared/ui/failure'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { BagCard } from './bag-card'
import { HandedOverList } from './handed-over-list'
import { PickupCodeInput } from './pickup-code-input'
import { codeDigits } from './pickup-digits'
import type { HandedOver } from './use-hand-over'
import { useHandOver } from './use-hand-over'
import { dealsWords } from './words/words'

interface HandOverProps {
  /** The deal one comes from; bags of every own deal are found. */
  readonly dealId?: DealId
  readonly code?: string
}

export function HandOverScreen(props: HandOverProps) {
  const words = useWords(dealsWords).handOver
  return (
    <LeaderOnly title={words.title}>
      <HandOver {...props} />
    </LeaderOnly>
  )
}

function HandOver({ dealId, code = '' }: HandOverProps) {
  const words = useWords(dealsWords).handOver
  const [digits, setDigits] = useState(() => codeDigits(code))
  const [recent, setRecent] = useState<readonly HandedOver[]>([])
  const done = (handed: HandedOver) => {
    setRecent((before) => [handed, ...before])
    setDigits('')
    toast.show(words.doneNext)
  }
  const hand = useHandOver(digits, done)
  const change = (next: string) => {
    hand.reset()
    setDigits(next)
  }
  return (
    <Screen title={words.title} backTo={dealId ? routes.deal({ dealId }) : routes.home()}>
      <Stack gap={6}>
        <PickupCodeInput digits={digits} hand={hand} onChange={change} />
        {hand.problem && !(hand.problem instanceof ReadRefused) && (
          <Failure problem={hand.problem} retry={hand.find} />
        )}
        {hand.bag && <BagCard bag={hand.bag} hand={hand} />}
        <HandedOverList
          handed={recent}
          onGone={(gone) => setRecent((before) => before.filter((one) => one !== gone))}
        />
      </Stack>
    </Screen>
  )
}
