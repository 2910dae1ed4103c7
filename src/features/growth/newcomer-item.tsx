import { View } from '@tarojs/components'
import type { NewcomerRow } from '#contract/growth'
import { agoText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Avatar } from '../../shared/ui/avatar'
import { ListRow } from '../../shared/ui/list-row'
import { Tag } from '../../shared/ui/tag'
import { newcomerSentence, newcomerTag } from './newcomer-view'
import { growthWords } from './words/words'

/** One newcomer: how far, and why not counted yet. */
export function NewcomerItem({ newcomer }: { newcomer: NewcomerRow }) {
  const { newcomers: words, channels } = useWords(growthWords)
  const language = useLanguage()
  const now = useNow(60_000)
  const { text, tone } = newcomerTag(newcomer, words)
  return (
    <ListRow
      leading={<Avatar name={newcomer.maskedName} src={newcomer.avatarUrl ?? undefined} />}
      title={newcomer.maskedName}
      hint={
        <>
          <View>{words.joined(agoText(language, newcomer.joinedAt, now), channels[newcomer.channel])}</View>
          <View>{newcomerSentence(newcomer, now, words, language)}</View>
        </>
      }
      value={<Tag tone={tone}>{text}</Tag>}
      onPress={
        newcomer.reason === 'flagged'
          ? () => go(routes.newcomerFlags({ memberId: newcomer.memberId }))
          : undefined
      }
    />
  )
}
