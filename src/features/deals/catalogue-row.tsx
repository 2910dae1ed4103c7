import { View } from '@tarojs/components'
import type { Product } from '#contract/product'
import { formatYuan } from '#domain/money'
import { useWords } from '../../shared/i18n/use-words'
import { Icon } from '../../shared/ui/icon'
import { Money } from '../../shared/ui/money'
import { Pressable } from '../../shared/ui/pressable'
import { ProductPicture } from '../../shared/ui/product-picture'
import { dealsWords } from './words/words'
import './catalogue-row.scss'

interface CatalogueRowProps {
  readonly product: Product
  readonly chosen: boolean
  readonly onPress: () => void
}

export function CatalogueRow({ product, chosen, onPress }: CatalogueRowProps) {
  const words = useWords(dealsWords).post
  const range = words.range(formatYuan(product.minFen), formatYuan(product.maxFen))
  const mark = chosen ? 'lt-catalogue-row__mark lt-catalogue-row__mark--on' : 'lt-catalogue-row__mark'
  return (
    <Pressable role="checkbox" className="lt-catalogue-row" means={{ checked: chosen }} onPress={onPress}>
      <ProductPicture src={product.pictureUrl} name={product.name} size="m" />
      <View className="lt-catalogue-row__what">
        <View className="lt-strong">{product.name}</View>
        <View className="lt-muted">{`${product.unit} · ${range}`}</View>
        <Money fen={product.listFen} size="s" />
      </View>
      <View className={mark}>{chosen && <Icon name="check" size="xs" />}</View>
    </Pressable>
  )
}
