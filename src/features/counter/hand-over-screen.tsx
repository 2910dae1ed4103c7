import { useRef, useState } from 'react'
import type { DealId, OrderId } from '#domain/ids'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Failure } from '../../shared/ui/failure'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Skeleton } from '../../shared/ui/skeleton'
import { Stack } from '../../shared/ui/stack'
import { BagList } from './bag-list'
import { ConflictList } from './conflict-list'
import { CounterState } from './counter-state'
import { FoundBags } from './found-bags'
import { HandedOverList } from './handed-over-list'
import { PickupCodeInput } from './pickup-code-input'
import { codeDigits } from './pickup-digits'
import { routeOf } from './route-view'
import { useCodeSearch } from './use-code-search'
import { type CounterInHand, useCounter } from './use-counter'
import { counterWords } from './words/words'

interface HandOverProps {
  /** The deal one comes from; the counter shows every own deal. */
  readonly dealId?: DealId
  readonly code?: string
}

export function HandOverScreen(props: HandOverProps) {
  const words = useWords(counterWords).handOver
  return (
    <LeaderOnly title={words.title}>
      <HandOver {...props} />
    </LeaderOnly>
  )
}

function HandOver({ dealId, code = '' }: HandOverProps) {
  const words = useWords(counterWords)
  const counter = useCounter()
  const [digits, setDigits] = useState(() => codeDigits(code))
  const [opened, setOpened] = useState<OrderId>()
  const found = useCodeSearch(digits, counter)
  const enter = useRef<() => void>()
  const isLeader = counter.list?.isHelper === false
  return (
    <Screen
      title={words.handOver.title}
      backTo={dealId ? routes.deal({ dealId }) : isLeader ? routes.home() : routes.me()}
    >
      <Stack gap={6}>
        <CounterState counter={counter} />
        <ConflictList counter={counter} />
        <PickupCodeInput digits={digits} found={found} enter={enter} onChange={setDigits} />
        {/* The next code may have been typed while this one was on its way. */}
        <FoundBags
          digits={digits}
          found={found}
          counter={counter}
          enter={enter}
          onDone={() => setDigits((now) => (now === digits ? '' : now))}
        />
        <RouteEntry counter={counter} />
        {counter.problem && <Failure problem={counter.problem} retry={counter.retry} />}
        {!counter.list && !counter.problem && <Skeleton kind="list" />}
        {counter.list && <BagList counter={counter} opened={opened} onOpen={setOpened} />}
        <HandedOverList counter={counter} />
        {isLeader && (
          <Button kind="quiet" icon="user" onPress={() => go(routes.helpers())}>
            {words.helpers.title}
          </Button>
        )}
      </Stack>
    </Screen>
  )
}

/** Only where something is to be brought. */
function RouteEntry({ counter }: { counter: CounterInHand }) {
  const words = useWords(counterWords).route
  const count = routeOf(counter.bags).reduce((sum, { bags }) => sum + bags.length, 0)
  if (count === 0) return null
  return (
    <Button block kind="secondary" icon="truck" onPress={() => go(routes.deliveryRoute())}>
      {words.entry(count)}
    </Button>
  )
}
