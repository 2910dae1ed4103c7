import { View } from '@tarojs/components'
import type { LeaderDeal } from '#contract/deal'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { Money } from '../../shared/ui/money'
import { ProductPicture } from '../../shared/ui/product-picture'
import { ProgressBar } from '../../shared/ui/progress-bar'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { dealsWords } from './words/words'
import './deal-tally.scss'

/** Nothing is counted by hand: what was sold of each product, and how much of it is handed over. */
export function DealTally({ deal }: { deal: LeaderDeal }) {
  const words = useWords(dealsWords).deal
  return (
    <Section title={words.tally}>
      <Card>
        {deal.items.map((item) => (
          <TallyRow key={item.itemId} item={item} />
        ))}
      </Card>
    </Section>
  )
}

function TallyRow({ item }: { item: LeaderDeal['items'][number] }) {
  const words = useWords(dealsWords)
  const sold = words.sold(item.soldQuantity, item.stock)
  return (
    <View className="lt-deal-tally">
      <ProductPicture src={item.pictureUrl} name={item.name} size="m" />
      <View className="lt-deal-tally__what">
        <Stack row gap={3} justify="between" align="baseline">
          <View className="lt-strong">{item.name}</View>
          <Money fen={item.salesFen} size="s" tone="plain" />
        </Stack>
        <View className="lt-deal-tally__price">
          <Money fen={item.priceFen} size="s" />
          <View className="lt-muted">{item.unit}</View>
        </View>
        <ProgressBar
          value={item.soldQuantity}
          max={item.stock}
          label={`${item.name} ${sold}`}
          tone="accent"
        />
        <Stack row wrap gap={3} justify="between">
          <View className="lt-muted">{sold}</View>
          {item.soldQuantity > 0 && (
            <View className="lt-muted">
              {words.deal.handedOver(item.handedOverQuantity, item.soldQuantity)}
            </View>
          )}
        </Stack>
      </View>
    </View>
  )
}
