import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Bag } from '#contract/hand-over'
import { useWords } from '../../shared/i18n/use-words'
import { copyText } from '../../shared/platform/clipboard'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Empty } from '../../shared/ui/empty'
import { Failure } from '../../shared/ui/failure'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Skeleton } from '../../shared/ui/skeleton'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { ConflictList } from './conflict-list'
import { CounterState } from './counter-state'
import { HandedOverList } from './handed-over-list'
import { routeOf } from './route-view'
import { type CounterInHand, useCounter } from './use-counter'
import { counterWords } from './words/words'

/** The way from door to door; each door is ticked off with a tap, with or without network (D8). */
export function RouteScreen() {
  const words = useWords(counterWords).route
  return (
    <LeaderOnly title={words.title}>
      <Way />
    </LeaderOnly>
  )
}

function Way() {
  const words = useWords(counterWords).route
  const counter = useCounter()
  const buildings = routeOf(counter.bags)
  const left = buildings.reduce((sum, { bags }) => sum + bags.length, 0)
  return (
    <Screen title={words.title} backTo={routes.handOver()}>
      <Stack gap={6}>
        <CounterState counter={counter} />
        <ConflictList counter={counter} />
        {counter.problem && <Failure problem={counter.problem} retry={counter.retry} />}
        {!counter.list && !counter.problem && <Skeleton kind="list" />}
        {counter.list && left === 0 && <Empty icon="truck" title={words.none} hint={words.noneHint} />}
        {left > 0 && <View className="lt-strong">{words.left(left)}</View>}
        {buildings.map(({ building, bags }) => (
          <Section key={building ?? ''} title={building ? words.building(building) : words.noBuilding}>
            <Stack gap={4}>
              {bags.map((bag) => (
                <StopCard key={bag.orderId} bag={bag} counter={counter} />
              ))}
            </Stack>
          </Section>
        ))}
        <HandedOverList counter={counter} />
      </Stack>
    </Screen>
  )
}

function StopCard({ bag, counter }: { bag: Bag; counter: CounterInHand }) {
  const all = useWords(counterWords)
  const words = all.route
  const [isSending, setSending] = useState(false)
  const { delivery, number, memberName, maskedPhone, note } = bag
  const ready = bag.lines.filter((line) => line.state === 'ready')
  const deliver = async () => {
    setSending(true)
    const became = await counter.handOver({ bag, lineIds: ready.map((line) => line.lineId) })
    setSending(false)
    if (typeof became === 'object') toast.show(became.conflict.sentence, { kind: 'problem' })
    else toast.show(became === 'waiting' ? all.handOver.keptNext : words.done(number))
  }
  const copy = async () => {
    if (delivery && (await copyText(delivery.to))) toast.show(words.copied)
  }
  const floor = delivery?.floor
  return (
    <Card>
      <Stack gap={3}>
        <View className="lt-title">{delivery?.to}</View>
        <View className="lt-muted">
          {[delivery && words.stop(delivery.stop), floor && words.floor(floor)].filter(Boolean).join(' · ')}
        </View>
        <View>{[all.handOver.number(number), memberName, maskedPhone].filter(Boolean).join(' · ')}</View>
        <View>{ready.map((line) => `${line.name} × ${line.pieces}`).join('、')}</View>
        {note && <View className="lt-muted">{all.handOver.note(note)}</View>}
        <Stack row wrap gap={3}>
          <Button
            icon="check"
            label={words.deliveredOf(number)}
            loading={isSending}
            onPress={() => void deliver()}
          >
            {words.delivered}
          </Button>
          <Button kind="quiet" label={words.copyOf(number)} onPress={() => void copy()}>
            {words.copy}
          </Button>
        </Stack>
      </Stack>
    </Card>
  )
}
