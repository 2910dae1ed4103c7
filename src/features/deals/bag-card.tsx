import { View } from '@tarojs/components'
import type { Bag } from '#contract/hand-over'
import type { OrderLine } from '#contract/order'
import { lineState, orderCan, piecesOf } from '#domain/order'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { CheckRow } from '../../shared/ui/check-row'
import { ListRow } from '../../shared/ui/list-row'
import { meaning } from '../../shared/ui/meaning'
import { Stack } from '../../shared/ui/stack'
import type { BagInHand } from './use-hand-over'
import { dealsWords } from './words/words'
import './bag-card.scss'

/** One bag at the counter: whose it is, what is in it, and what goes out now. */
export function BagCard({ bag, hand }: { bag: Bag; hand: BagInHand }) {
  const words = useWords(dealsWords)
  const who = [bag.memberName, bag.unitLabel, bag.maskedPhone].filter(Boolean).join(' · ')
  return (
    <Card>
      <Stack gap={4}>
        <View {...meaning({ live: 'polite' })}>
          <View className="lt-bag__number">{words.orders.number(bag.number)}</View>
          <View className="lt-strong">{who}</View>
        </View>
        <ListRow title={bag.dealTitle} onPress={() => go(routes.deal({ dealId: bag.dealId }))} />
        <View {...meaning({ role: 'group', label: words.handOver.choose })}>
          {bag.lines.map((line) => (
            <BagLine key={line.lineId} line={line} bag={bag} hand={hand} />
          ))}
        </View>
        <ActProblem status={hand.status} />
        <Button
          block
          icon="check"
          loading={hand.status.state === 'sending'}
          disabledReason={hand.disabledReason}
          onPress={() => void hand.submit()}
        >
          {words.handOver.handOver(hand.lineIds.length)}
        </Button>
      </Stack>
    </Card>
  )
}

function BagLine({ line, bag, hand }: { line: OrderLine; bag: Bag; hand: BagInHand }) {
  const words = useWords(dealsWords).handOver
  const language = useLanguage()
  const now = useNow()
  const label = `${line.name} × ${piecesOf(line)}`
  if (orderCan.handOverLine(line, bag.facts).ok) {
    return (
      <CheckRow
        label={label}
        hint={line.unit}
        checked={hand.lineIds.includes(line.lineId)}
        onChange={(ticked) => hand.tick(line.lineId, ticked)}
      />
    )
  }
  const collected = line.handedOverAt && words.collectedAt(nearDayTimeText(language, line.handedOverAt, now))
  const state = lineState(line, bag.facts)
  return <ListRow title={label} hint={(state === 'collected' && collected) || words.lineStates[state]} />
}
