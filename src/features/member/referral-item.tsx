import { View } from '@tarojs/components'
import type { Referral } from '#contract/referral'
import { agoText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { useNow } from '../../shared/server-clock'
import { Avatar } from '../../shared/ui/avatar'
import { ListRow } from '../../shared/ui/list-row'
import { Tag } from '../../shared/ui/tag'
import { referralSentence, referralTag } from './referral-view'
import { referralWords } from './referral-words/words'

/** One who came by the own code: how far, and why there is no coupon yet or at all. */
export function ReferralItem({ referral }: { referral: Referral }) {
  const words = useWords(referralWords)
  const language = useLanguage()
  const now = useNow(60_000)
  const { text, tone } = referralTag(referral, words)
  return (
    <ListRow
      leading={<Avatar name={referral.maskedName} src={referral.avatarUrl ?? undefined} />}
      title={referral.maskedName}
      hint={
        <>
          <View>{words.joined(agoText(language, referral.at, now))}</View>
          <View>{referralSentence(referral, words, language)}</View>
        </>
      }
      value={<Tag tone={tone}>{text}</Tag>}
    />
  )
}
