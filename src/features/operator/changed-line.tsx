import { View } from '@tarojs/components'
import type { NewcomerOffers } from '#contract/newcomer-offer'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { useNow } from '../../shared/server-clock'
import { operatorWords } from './words/words'

/** Who switched an offer last, and when. */
export function ChangedLine({ changed }: { changed: NewcomerOffers['coupon']['changed'] }) {
  const words = useWords(operatorWords).offers
  const language = useLanguage()
  const now = useNow(60_000)
  const text = changed
    ? words.changed(changed.by, nearDayTimeText(language, changed.at, now))
    : words.neverChanged
  return <View className="lt-muted">{text}</View>
}
