import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Bag, BagLine } from '#contract/hand-over'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { useNow } from '../../shared/server-clock'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { CheckRow } from '../../shared/ui/check-row'
import { ListRow } from '../../shared/ui/list-row'
import { meaning } from '../../shared/ui/meaning'
import { Stack } from '../../shared/ui/stack'
import type { CounterInHand } from './use-counter'
import { type BagInHand, useHandOver } from './use-hand-over'
import { counterWords } from './words/words'
import './bag-card.scss'

export interface EnterRef {
  current: (() => void) | undefined
}

interface BagCardProps {
  readonly bag: Bag
  readonly counter: CounterInHand
  /** The code that was shown. */
  readonly pickupCode?: string
  readonly onDone: (kept: boolean) => void
  /** What Enter does in the field of the code. */
  readonly enter?: EnterRef
}

/** One bag at the counter: whose it is, what is in it, and what goes out now. */
export function BagCard({ bag, counter, pickupCode, onDone, enter }: BagCardProps) {
  const words = useWords(counterWords)
  const hand = useHandOver(bag, counter, { pickupCode, onDone })
  useEffect(() => {
    if (!enter) return undefined
    enter.current = () => void hand.submit()
    return () => {
      enter.current = undefined
    }
  })
  const who = [bag.memberName, bag.unitLabel, bag.maskedPhone].filter(Boolean).join(' · ')
  return (
    <Card>
      <Stack gap={4}>
        <View {...meaning({ live: 'polite' })}>
          <View className="lt-bag__number">{words.handOver.number(bag.number)}</View>
          <View className="lt-strong">{who}</View>
          <View className="lt-muted">{bag.dealTitle}</View>
          {bag.collectorName && <View>{words.handOver.collector(bag.collectorName)}</View>}
          {bag.delivery && <View>{words.route.to(bag.delivery.to)}</View>}
          {bag.note && <View>{words.handOver.note(bag.note)}</View>}
        </View>
        <View {...meaning({ role: 'group', label: words.handOver.choose })}>
          {bag.lines.map((line) => (
            <Line key={line.lineId} line={line} hand={hand} />
          ))}
        </View>
        <Button
          block
          icon="check"
          loading={hand.isSending}
          disabledReason={hand.disabledReason}
          onPress={() => void hand.submit()}
        >
          {words.handOver.handOver(hand.lineIds.length)}
        </Button>
      </Stack>
    </Card>
  )
}

function Line({ line, hand }: { line: BagLine; hand: BagInHand }) {
  const words = useWords(counterWords).handOver
  const language = useLanguage()
  const now = useNow()
  const label = `${line.name} × ${line.pieces}`
  if (line.state === 'ready') {
    return (
      <CheckRow
        label={label}
        hint={line.unit}
        checked={hand.lineIds.includes(line.lineId)}
        onChange={(ticked) => hand.tick(line.lineId, ticked)}
      />
    )
  }
  const { handedOverAt: at, handedOverBy: by } = line
  const collected =
    line.state === 'collected' && at && by && words.collectedBy(nearDayTimeText(language, at, now), by)
  return <ListRow title={label} hint={collected || words.lineStates[line.state]} />
}
