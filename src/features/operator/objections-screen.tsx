import { View } from '@tarojs/components'
import { useState } from 'react'
import { listObjections, type OperatorObjection } from '#contract/board-audit'
import { periodKind } from '#domain/business-time'
import { usePages } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { periodText } from '../../shared/i18n/period-text'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { boardWords } from './board-words/words'
import { DecideObjectionSheet } from './decide-objection-sheet'
import './operator-list.scss'

/** What leaders said against a board, the undecided first. */
export function ObjectionsScreen({ period }: { period: string }) {
  const words = useWords(boardWords)
  return (
    <LeaderOnly title={words.objections}>
      <Objections period={period} />
    </LeaderOnly>
  )
}

function Objections({ period }: { period: string }) {
  const words = useWords(boardWords)
  const kind = periodKind(period) ?? 'month'
  const [deciding, setDeciding] = useState<OperatorObjection>()
  return (
    <Screen wide title={words.objections} backTo={routes.operatorBoard({ period })}>
      <Stack gap={5}>
        <View className="lt-title">{periodText(useLanguage(), period)}</View>
        <View className="lt-operator-list">
          <PagedList
            query={usePages(listObjections, { kind, period })}
            keyOf={(one) => one.leaderId}
            empty={{ title: words.noObjections, icon: 'check-circle' }}
          >
            {(one) => <ObjectionCard objection={one} onDecide={() => setDeciding(one)} />}
          </PagedList>
        </View>
      </Stack>
      {deciding && <DecideObjectionSheet objection={deciding} onClose={() => setDeciding(undefined)} />}
    </Screen>
  )
}

function ObjectionCard({ objection, onDecide }: { objection: OperatorObjection; onDecide: () => void }) {
  const words = useWords(boardWords)
  const language = useLanguage()
  const { leaderId, leaderName, communityName, period, why, at, decision } = objection
  const name = leaderName
  return (
    <Card>
      <Stack gap={4} align="start">
        <View className="lt-title">{`${leaderName} · ${communityName}`}</View>
        <View>{why}</View>
        <View className="lt-muted">{dayTimeText(language, at)}</View>
        {decision && (
          <>
            <Tag tone={decision.isUpheld ? 'brand' : 'plain'}>
              {decision.isUpheld ? words.upheld(decision.correction) : words.rejected}
            </Tag>
            <View>{words.answered(decision.answer)}</View>
          </>
        )}
        <Stack row wrap gap={3}>
          <Button
            small
            kind="secondary"
            label={words.seeNewcomersOf(name)}
            onPress={() => go(routes.operatorNewcomers({ leaderId, period, name }))}
          >
            {words.seeNewcomers}
          </Button>
          {!decision && (
            <Button small label={words.decideLabel(name)} onPress={onDecide}>
              {words.decide}
            </Button>
          )}
        </Stack>
      </Stack>
    </Card>
  )
}
