import { View } from '@tarojs/components'
import type { Tally } from '#contract/tally'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { Money } from '../../shared/ui/money'
import { ProductPicture } from '../../shared/ui/product-picture'
import { ProgressBar } from '../../shared/ui/progress-bar'
import { Stack } from '../../shared/ui/stack'
import { dealsWords } from './words/words'
import './deal-tally.scss'

type Product = Tally['products'][number]

/** What was sold of each product, and how much of it is handed over. */
export function DealTallyProducts({ products }: { products: readonly Product[] }) {
  return (
    <Card>
      {products.map((product) => (
        <TallyRow key={product.itemId} product={product} />
      ))}
    </Card>
  )
}

function TallyRow({ product }: { product: Product }) {
  const words = useWords(dealsWords)
  const sold = words.sold(product.quantity, product.stock)
  return (
    <View className="lt-deal-tally">
      <ProductPicture src={product.pictureUrl} name={product.name} size="m" />
      <View className="lt-deal-tally__what">
        <Stack row gap={3} justify="between" align="baseline">
          <View className="lt-strong">{product.name}</View>
          <Money fen={product.salesFen} size="s" tone="plain" />
        </Stack>
        <View className="lt-deal-tally__price">
          <Money fen={product.priceFen} size="s" />
          <View className="lt-muted">{product.unit}</View>
        </View>
        <ProgressBar
          value={product.quantity}
          max={product.stock}
          label={`${product.name} ${sold}`}
          tone="accent"
        />
        <Stack row wrap gap={3} justify="between">
          <View className="lt-muted">{sold}</View>
          {product.quantity > 0 && (
            <View className="lt-muted">
              {words.deal.handedOver(product.handedOverQuantity, product.quantity)}
            </View>
          )}
        </Stack>
      </View>
    </View>
  )
}
