import { View } from '@tarojs/components'
import { listLeaderNewcomers } from '#contract/board-audit'
import type { NewcomerRow } from '#contract/growth'
import type { LeaderId } from '#domain/ids'
import { usePages } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { periodText } from '../../shared/i18n/period-text'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Avatar } from '../../shared/ui/avatar'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { boardWords } from './board-words/words'
import './operator-list.scss'

interface NewcomersOf {
  readonly leaderId: LeaderId
  readonly period: string
  readonly name: string
}

/** Who joined at a leader in a period, with the reason of each who does not count (R8). */
export function NewcomersScreen(of: NewcomersOf) {
  const words = useWords(boardWords)
  return (
    <LeaderOnly title={words.newcomers}>
      <Newcomers {...of} />
    </LeaderOnly>
  )
}

function Newcomers({ leaderId, period, name }: NewcomersOf) {
  const words = useWords(boardWords)
  const title = [name, periodText(useLanguage(), period)].filter(Boolean).join(' · ')
  return (
    <Screen wide title={words.newcomers} backTo={routes.operatorBoard({ period })}>
      <Stack gap={5}>
        <View className="lt-title">{title}</View>
        <View className="lt-operator-list">
          <PagedList
            query={usePages(listLeaderNewcomers, { leaderId, period })}
            keyOf={(one) => one.memberId}
            empty={{ title: words.noNewcomers, icon: 'users' }}
          >
            {(one) => <NewcomerCard newcomer={one} />}
          </PagedList>
        </View>
      </Stack>
    </Screen>
  )
}

function NewcomerCard({ newcomer }: { newcomer: NewcomerRow }) {
  const words = useWords(boardWords)
  const language = useLanguage()
  const { maskedName, avatarUrl, channel, joinedAt, firstPaidAt, collectedAt, coolsAt, reason } = newcomer
  const told = [
    words.joinedAt(dayTimeText(language, joinedAt), words.channels[channel]),
    firstPaidAt && words.paidAt(dayTimeText(language, firstPaidAt)),
    collectedAt && words.collectedAt(dayTimeText(language, collectedAt)),
    reason === 'cooling' && coolsAt && words.coolsAt(dayTimeText(language, coolsAt)),
  ]
  return (
    <Card>
      <ListRow
        leading={<Avatar name={maskedName} src={avatarUrl ?? undefined} />}
        title={maskedName}
        hint={told.filter(Boolean).map((text) => <View key={String(text)}>{text}</View>)}
        value={<Tag tone={reason ? 'plain' : 'brand'}>{words.reasons[reason ?? 'counted']}</Tag>}
      />
    </Card>
  )
}
