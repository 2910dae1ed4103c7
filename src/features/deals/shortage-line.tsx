import { View } from '@tarojs/components'
import { formatYuan } from '#domain/money'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { Stepper } from '../../shared/ui/stepper'
import { fulfilmentWords } from './fulfilment-words/words'
import { type ItemLine, refundOf, type Settled } from './shortage-form'
import { dealsWords } from './words/words'

interface ShortageLineProps {
  readonly line: ItemLine
  readonly settled: Settled
  readonly onChange: (settled: Settled) => void
}

/** One buyer who may go without: how many pieces, and money back or the next delivery. */
export function ShortageLine({ line, settled, onChange }: ShortageLineProps) {
  const words = useWords(fulfilmentWords).shortage
  const { orders } = useWords(dealsWords)
  const who = [orders.number(line.number), line.memberName, line.unitLabel].filter(Boolean).join(' · ')
  const { quantity, settleBy } = settled
  return (
    <Card tone="soft">
      <View {...meaning({ role: 'group', label: who })}>
        <Stack gap={3}>
          <Stack row gap={4} align="center" justify="between">
            <View>
              <View className="lt-strong">{who}</View>
              <View className="lt-muted">
                {line.heldBackAt ? words.waits(line.quantity) : words.bought(line.quantity)}
              </View>
            </View>
            <Stepper
              label={words.missing}
              value={quantity}
              min={0}
              max={line.quantity}
              onChange={(next) => onChange({ ...settled, quantity: next })}
            />
          </Stack>
          {quantity > 0 && !line.heldBackAt && (
            <Segmented
              label={words.settle}
              options={[
                { value: 'refund', label: words.refund(formatYuan(refundOf(line, quantity))) },
                { value: 'next-delivery', label: words.nextDelivery },
              ]}
              value={settleBy}
              onChange={(next) => onChange({ ...settled, settleBy: next })}
            />
          )}
        </Stack>
      </View>
    </Card>
  )
}
