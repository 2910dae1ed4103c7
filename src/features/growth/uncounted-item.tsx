import { View } from '@tarojs/components'
import type { UncountedJoin } from '#contract/growth'
import { agoText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { useNow } from '../../shared/server-clock'
import { Avatar } from '../../shared/ui/avatar'
import { ListRow } from '../../shared/ui/list-row'
import { growthWords } from './words/words'

/** Somebody who came by a code and is no newcomer, with the reason (R7). */
export function UncountedItem({ join }: { join: UncountedJoin }) {
  const { newcomers, channels } = useWords(growthWords)
  const words = newcomers.uncounted
  const when = agoText(useLanguage(), join.at, useNow(60_000))
  return (
    <ListRow
      leading={<Avatar name={join.maskedName} src={join.avatarUrl ?? undefined} />}
      title={join.maskedName}
      hint={
        <>
          <View>{words.came(when, channels[join.channel])}</View>
          <View>{words.reasons[join.reason]}</View>
        </>
      }
    />
  )
}
