import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Bag } from '#contract/hand-over'
import { canHandOverBag } from '#domain/bag'
import type { OrderId } from '#domain/ids'
import { useWords } from '../../shared/i18n/use-words'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { CheckRow } from '../../shared/ui/check-row'
import { Empty } from '../../shared/ui/empty'
import { ListRow } from '../../shared/ui/list-row'
import { SearchBar } from '../../shared/ui/search-bar'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { BagCard } from './bag-card'
import { bagSearch } from './bag-search'
import { BulkBar } from './bulk-bar'
import type { CounterInHand } from './use-counter'
import { counterWords } from './words/words'

const STEP = 30

interface BagListProps {
  readonly counter: CounterInHand
  readonly opened: OrderId | undefined
  readonly onOpen: (orderId: OrderId | undefined) => void
}

/** All that can go out now: found by a few characters, opened one by one, or several at once. */
export function BagList({ counter, opened, onOpen }: BagListProps) {
  const words = useWords(counterWords).list
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(STEP)
  const [chosen, setChosen] = useState<readonly OrderId[]>()
  const waiting = counter.bags.filter((bag) => canHandOverBag(bag.lines).ok)
  const found = waiting.filter(bagSearch(search))
  if (waiting.length === 0) return <Empty icon="box" title={words.none} hint={words.noneHint} />
  const look = (text: string) => {
    setSearch(text)
    setShown(STEP)
  }
  return (
    <Section title={words.title(waiting.length)}>
      <Stack gap={4}>
        <SearchBar label={words.search} value={search} onChange={look} />
        <View>
          <Button small kind="secondary" onPress={() => setChosen(chosen ? undefined : [])}>
            {chosen ? words.chooseEnd : words.choose}
          </Button>
        </View>
        {found.length === 0 && <Empty icon="search" title={words.noneFound} hint={words.noneFoundHint} />}
        {found.slice(0, shown).map((bag) => (
          <Row
            key={bag.orderId}
            bag={bag}
            counter={counter}
            isOpen={opened === bag.orderId}
            onOpen={onOpen}
            chosen={chosen}
            onChoose={setChosen}
          />
        ))}
        {found.length > shown && (
          <Button kind="quiet" onPress={() => setShown(shown + STEP)}>
            {words.more(Math.min(STEP, found.length - shown))}
          </Button>
        )}
        {counter.list?.more && <View className="lt-muted">{words.notAll}</View>}
        {chosen && (
          <BulkBar
            bags={waiting.filter((bag) => chosen.includes(bag.orderId))}
            counter={counter}
            onDone={() => setChosen(undefined)}
          />
        )}
      </Stack>
    </Section>
  )
}

interface RowProps {
  readonly bag: Bag
  readonly counter: CounterInHand
  readonly isOpen: boolean
  readonly onOpen: (orderId: OrderId | undefined) => void
  readonly chosen: readonly OrderId[] | undefined
  readonly onChoose: (chosen: readonly OrderId[]) => void
}

function Row({ bag, counter, isOpen, onOpen, chosen, onChoose }: RowProps) {
  const words = useWords(counterWords)
  const { orderId, number, memberName } = bag
  const title = `${words.handOver.number(number)} ${memberName}`
  const goods = bag.lines
    .filter((line) => line.state === 'ready')
    .map((line) => `${line.name} × ${line.pieces}`)
    .join('、')
  const deliver = bag.delivery && words.route.to(bag.delivery.to)
  const collector = bag.collectorName && words.handOver.collector(bag.collectorName)
  const where = [deliver, collector, bag.unitLabel, bag.maskedPhone].filter(Boolean).join(' · ')
  if (chosen) {
    const change = (on: boolean) =>
      onChoose(on ? [...chosen, orderId] : chosen.filter((one) => one !== orderId))
    return (
      <CheckRow
        label={`${title} ${where}`}
        hint={goods}
        checked={chosen.includes(orderId)}
        onChange={change}
      />
    )
  }
  if (isOpen) {
    const done = (kept: boolean) => {
      toast.show(kept ? words.handOver.keptNext : words.handOver.done(number, memberName))
      onOpen(undefined)
    }
    return <BagCard bag={bag} counter={counter} onDone={done} />
  }
  return (
    <Card>
      <ListRow
        title={title}
        hint={[where, goods].filter(Boolean).join(' · ')}
        onPress={() => onOpen(orderId)}
      />
    </Card>
  )
}
