import { View } from '@tarojs/components'
import type { DealItem } from '#contract/deal'
import { fen, formatYuan } from '#domain/money'
import { useWords } from '../../shared/i18n/use-words'
import { Money } from '../../shared/ui/money'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Stepper } from '../../shared/ui/stepper'
import { useBasket, useBaskets } from './basket'
import { mostOf } from './deal-view'
import { memberWords } from './words/words'
import './deal-item-row.scss'

export function DealItemRow({ dealId, item }: { dealId: string; item: DealItem }) {
  const words = useWords(memberWords).deal
  const basket = useBasket(dealId)
  const choose = useBaskets((store) => store.choose)
  const { most, by } = mostOf(item)
  return (
    <View className="lt-deal-item">
      <ProductPicture src={item.pictureUrl} name={item.name} size="l" />
      <View className="lt-deal-item__what">
        <View className="lt-strong">{item.name}</View>
        <View className="lt-muted">
          {[item.unit, words.limit(item.limitPerMember), item.left > 0 ? words.left(item.left) : '']
            .filter(Boolean)
            .join(' · ')}
        </View>
        {item.newcomerFen !== null && (
          <View className="lt-deal-item__newcomer">
            {words.newcomerPrice(formatYuan(fen(item.newcomerFen)))}
          </View>
        )}
        <View className="lt-deal-item__act">
          <View className="lt-deal-item__price">
            <Money fen={fen(item.priceFen)} />
            {item.listFen > item.priceFen && <Money fen={fen(item.listFen)} size="s" tone="muted" struck />}
          </View>
          {item.left === 0 ? (
            <View className="lt-muted">{words.soldOut}</View>
          ) : (
            <Stepper
              value={basket[item.itemId] ?? 0}
              min={0}
              max={most}
              label={words.quantity(item.name)}
              maxReason={by === 'stock' ? words.maxByStock : words.maxByLimit}
              onChange={(quantity) => choose(dealId, item.itemId, quantity)}
            />
          )}
        </View>
      </View>
    </View>
  )
}
