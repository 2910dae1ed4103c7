import { View } from '@tarojs/components'
import type { Landing } from '#contract/landing'
import { formatYuan } from '#domain/money'
import { useWords } from '../../shared/i18n/use-words'
import { Icon } from '../../shared/ui/icon'
import { memberWords } from './words/words'
import './newcomer-offer.scss'

/** What joining gives a newcomer; the server decides who is one. */
export function NewcomerOffer({ offer }: { offer: NonNullable<Landing['newcomerOffer']> }) {
  const words = useWords(memberWords).landing
  return (
    <View className="lt-newcomer-offer">
      <Icon name="ticket" size="l" />
      <View>
        <View className="lt-newcomer-offer__title">{words.offerTitle(shortYuan(offer.couponFen))}</View>
        <View className="lt-newcomer-offer__hint">
          {words.offerHint(shortYuan(offer.couponMinimumFen), offer.couponDays)}
        </View>
      </View>
    </View>
  )
}

/** 5.00 is written 5, 5.50 stays. */
function shortYuan(amount: Parameters<typeof formatYuan>[0]): string {
  return formatYuan(amount).replace(/\.00$/, '')
}
