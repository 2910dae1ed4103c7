import { View } from '@tarojs/components'
import type { MemberTally } from '#contract/tally'
import { useWords } from '../../shared/i18n/use-words'
import { Money } from '../../shared/ui/money'
import { Stack } from '../../shared/ui/stack'
import { dealsWords } from './words/words'
import './deal-tally.scss'

interface DealTallyGroupProps {
  readonly title: string
  readonly hint: string
  readonly of: Pick<MemberTally, 'quantity' | 'handedOverQuantity' | 'salesFen' | 'goods'>
}

/** What goes to one building or one person. */
export function DealTallyGroup({ title, hint, of }: DealTallyGroupProps) {
  const words = useWords(dealsWords)
  const { comma, goods } = words.tally
  return (
    <View className="lt-deal-tally__what">
      <Stack row gap={3} justify="between" align="baseline">
        <View className="lt-strong">{title}</View>
        <Money fen={of.salesFen} size="s" tone="plain" />
      </Stack>
      <View>{of.goods.map(({ name, quantity }) => goods(name, quantity)).join(comma)}</View>
      <Stack row wrap gap={3} justify="between">
        <View className="lt-muted">{hint}</View>
        <View className="lt-muted">{words.deal.handedOver(of.handedOverQuantity, of.quantity)}</View>
      </Stack>
    </View>
  )
}
