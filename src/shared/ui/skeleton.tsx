import { View } from '@tarojs/components'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { meaning } from './meaning'
import './skeleton.scss'

export type SkeletonKind = 'list' | 'cards' | 'page' | 'text'

const rowsOf: Record<SkeletonKind, number> = { list: 6, cards: 3, page: 4, text: 3 }

/** The outline of what is coming. */
export function Skeleton({ kind = 'list', rows = rowsOf[kind] }: { kind?: SkeletonKind; rows?: number }) {
  const words = useWords(sharedWords)
  return (
    <View
      className={`lt-skeleton lt-skeleton--${kind}`}
      {...meaning({ role: 'status', label: words.loading })}
    >
      {kind === 'page' && <View className="lt-skeleton__hero" />}
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <View className="lt-skeleton__row" key={row}>
          {kind !== 'text' && <View className="lt-skeleton__picture" />}
          <View className="lt-skeleton__lines">
            <View className="lt-skeleton__line" />
            <View className="lt-skeleton__line lt-skeleton__line--short" />
          </View>
        </View>
      ))}
    </View>
  )
}
