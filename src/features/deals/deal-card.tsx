import { View } from '@tarojs/components'
import type { DealCard as DealCardFacts } from '#contract/deal'
import { hasCome } from '#domain/business-time'
import { type DealState, dealState } from '#domain/deal'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Money } from '../../shared/ui/money'
import { Pressable } from '../../shared/ui/pressable'
import { ProductPicture } from '../../shared/ui/product-picture'
import { ProgressBar } from '../../shared/ui/progress-bar'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { DealStateTag } from './deal-state-tag'
import { dealsWords } from './words/words'
import './deal-card.scss'

/** Sells nothing any more: the next thing to do with its goods is to offer them again. */
const over: readonly DealState[] = ['closed', 'done', 'cancelled']

export function DealCard({ deal }: { deal: DealCardFacts }) {
  const words = useWords(dealsWords)
  const now = useNow()
  const state = dealState(deal.facts, now)
  const sold = words.sold(deal.soldQuantity, deal.stockQuantity)
  return (
    <Card>
      <Pressable className="lt-deal-card" onPress={() => go(routes.deal({ dealId: deal.dealId }))}>
        <ProductPicture src={deal.pictureUrl} name={deal.title} size="l" />
        <View className="lt-deal-card__say">
          <Stack row gap={3} justify="between" align="start">
            <View className="lt-deal-card__title">{deal.title}</View>
            <DealStateTag state={state} />
          </Stack>
          <Stack row gap={2} align="baseline">
            <Money fen={deal.fromFen} />
            {deal.itemCount > 1 && <View className="lt-muted">{words.list.from}</View>}
          </Stack>
          <ProgressBar value={deal.soldQuantity} max={deal.stockQuantity} label={sold} tone="accent" />
          <View className="lt-muted">{sold}</View>
          <View className="lt-deal-card__sales">
            <View className="lt-muted">{words.orderCount(deal.orderCount)}</View>
            <Money fen={deal.salesFen} size="s" tone="plain" />
          </View>
          <Stack row wrap gap={3} justify="between" align="center">
            <View className="lt-deal-card__when">{useWhen(deal, now)}</View>
            {deal.facts.arrivedAt && deal.linesToHandOver > 0 && (
              <Tag tone="accent">{words.list.toHandOver(deal.linesToHandOver)}</Tag>
            )}
          </Stack>
        </View>
      </Pressable>
      {over.includes(state) && (
        <View className="lt-deal-card__again">
          <Button
            small
            kind="secondary"
            icon="refresh"
            label={words.list.repeat(deal.title)}
            onPress={() => go(routes.postDeal({ repeat: deal.dealId }))}
          >
            {words.deal.repeat}
          </Button>
        </View>
      )}
    </Card>
  )
}

/** What comes next in its life: closing, then pick-up. */
function useWhen(deal: DealCardFacts, now: string): string {
  const words = useWords(dealsWords).list
  const language = useLanguage()
  const { closesAt, arrivedAt, cancelledAt } = deal.facts
  if (arrivedAt) return words.pickup(nearDayTimeText(language, deal.pickupAt, now))
  const closes = nearDayTimeText(language, closesAt, now)
  return cancelledAt || hasCome(closesAt, now) ? words.closed(closes) : words.closes(closes)
}
