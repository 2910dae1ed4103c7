import { View } from '@tarojs/components'
import type { DealCard } from '#contract/deal'
import type { Home } from '#contract/home'
import { fen } from '#domain/money'
import { leftText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { Empty } from '../../shared/ui/empty'
import { Money } from '../../shared/ui/money'
import { ProductPicture } from '../../shared/ui/product-picture'
import { ProgressBar } from '../../shared/ui/progress-bar'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { homeWords } from './words/words'
import './open-deals.scss'

interface OpenDealsProps {
  readonly deals: readonly DealCard[]
  readonly lastDeal: Home['lastDeal']
}

export function OpenDeals({ deals, lastDeal }: OpenDealsProps) {
  const words = useWords(homeWords)
  return (
    <Section title={words.openDeals} action={{ label: words.allDeals, onPress: () => go(routes.deals()) }}>
      {deals.length === 0 && <NoOpenDeals lastDeal={lastDeal} />}
      <Stack gap={5}>
        {deals.map((deal) => (
          <OpenDeal key={deal.dealId} deal={deal} />
        ))}
      </Stack>
    </Section>
  )
}

/** A leader mostly posts what sold before; a new deal is begun above. */
function NoOpenDeals({ lastDeal }: Pick<OpenDealsProps, 'lastDeal'>) {
  const words = useWords(homeWords)
  if (!lastDeal) {
    return (
      <Empty
        title={words.noOpenDeals}
        hint={words.noOpenDealsHint}
        icon="bag"
        action={{ label: words.post, onPress: () => go(routes.postDeal()) }}
      />
    )
  }
  return (
    <Empty
      title={words.noOpenDeals}
      hint={words.repeatHint(lastDeal.title)}
      icon="bag"
      action={{ label: words.repeat, onPress: () => go(routes.postDeal({ repeat: lastDeal.dealId })) }}
    />
  )
}

function OpenDeal({ deal }: { deal: DealCard }) {
  const words = useWords(homeWords)
  const language = useLanguage()
  const now = useNow()
  const sold = words.joinedDeals(deal.soldQuantity, deal.stockQuantity)
  return (
    <Card onPress={() => go(routes.deal({ dealId: deal.dealId }))}>
      <View className="lt-open-deal-row">
        <ProductPicture src={deal.pictureUrl ?? ''} name={deal.title} size="l" />
        <View className="lt-open-deal-row__say">
          <View className="lt-title">{deal.title}</View>
          <Stack row gap={2} align="baseline">
            <Money fen={fen(deal.fromFen)} />
            <View className="lt-muted">{words.from}</View>
          </Stack>
          <ProgressBar value={deal.soldQuantity} max={deal.stockQuantity} label={sold} tone="accent" />
          <Stack row wrap gap={3} justify="between">
            <View className="lt-muted">{sold}</View>
            <View className="lt-open-deal-row__left">
              {words.closesIn(leftText(language, Date.parse(deal.facts.closesAt) - Date.parse(now)))}
            </View>
          </Stack>
        </View>
      </View>
    </Card>
  )
}
