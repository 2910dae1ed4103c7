import { View } from '@tarojs/components'
import type { PublicDeal } from '#contract/deal'
import { fen } from '#domain/money'
import { dayTimeText, leftText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { serverNowMs } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { Money } from '../../shared/ui/money'
import { ProductPicture } from '../../shared/ui/product-picture'
import { memberWords } from './words/words'
import './open-deal-card.scss'

const SHOWN = 3

/** An open deal on a landing: what is in it, until when, when to pick up. */
export function OpenDealCard({ deal, code }: { deal: PublicDeal; code: string }) {
  const words = useWords(memberWords).deal
  const language = useLanguage()
  const left = leftText(language, Date.parse(deal.facts.closesAt) - serverNowMs())
  const open = () => go(routes.memberDeal({ leaderId: deal.leaderId, dealId: deal.dealId, code }))
  return (
    <Card onPress={open}>
      <View className="lt-title">{deal.title}</View>
      <View className="lt-open-deal__times">
        <View className="lt-open-deal__left">{words.closesIn(left)}</View>
        <View className="lt-muted">{words.pickup(dayTimeText(language, deal.pickupAt))}</View>
      </View>
      <View className="lt-open-deal__items">
        {deal.items.slice(0, SHOWN).map((item) => (
          <ItemTile key={item.itemId} {...item} priceFen={fen(item.newcomerFen ?? item.priceFen)} />
        ))}
      </View>
    </Card>
  )
}

type TileProps = Pick<PublicDeal['items'][number], 'pictureUrl' | 'name' | 'priceFen'>

/** An item with the price newcomers read first. */
export function ItemTile({ pictureUrl, name, priceFen }: TileProps) {
  return (
    <View>
      <ProductPicture src={pictureUrl} name={name} size="l" />
      <View className="lt-open-deal__name">{name}</View>
      <Money fen={priceFen} size="s" />
    </View>
  )
}
