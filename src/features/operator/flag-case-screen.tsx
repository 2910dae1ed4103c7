import { View } from '@tarojs/components'
import { type FlagCase, readFlagCase } from '#contract/flag'
import { businessMonth } from '#domain/business-time'
import { mayDecideFlags } from '#domain/flag'
import type { LeaderId, MemberId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { useLoaded } from '../../shared/use-loaded'
import { boardWords } from './board-words/words'
import { DecideFlagsForm } from './decide-flags-form'
import { flagWords } from './flag-words/words'
import './operator-list.scss'

interface FlagCaseOf {
  readonly leaderId: LeaderId
  readonly memberId: MemberId
}

/** One newcomer's flags with their evidence, and what becomes of them. */
export function FlagCaseScreen(of: FlagCaseOf) {
  const words = useWords(flagWords)
  return (
    <LeaderOnly title={words.title}>
      <FlagCaseLoaded {...of} />
    </LeaderOnly>
  )
}

function FlagCaseLoaded(of: FlagCaseOf) {
  const words = useWords(flagWords)
  const loaded = useLoaded(useRead(readFlagCase, of))
  return (
    <Screen wide title={words.title} of={loaded} backTo={routes.flagCases()}>
      {(found) => (
        <View className="lt-operator-columns">
          <Evidence found={found} />
          {mayDecideFlags(found.facts).ok && <DecideFlagsForm found={found} />}
        </View>
      )}
    </Screen>
  )
}

function Evidence({ found }: { found: FlagCase }) {
  const words = useWords(flagWords)
  const { channels } = useWords(boardWords)
  const language = useLanguage()
  const { leaderId, leaderName, communityName, maskedName, state, flags, joinedAt, firstPaidAt } = found
  const period = businessMonth(joinedAt)
  return (
    <Card>
      <Stack gap={4} align="start">
        <Stack row gap={3} align="center">
          <View className="lt-title">{maskedName}</View>
          <Tag tone={state === 'objected' ? 'accent' : 'plain'}>{words.states[state]}</Tag>
        </Stack>
        <View>{words.of(leaderName, communityName)}</View>
        <View>{words.joined(dayTimeText(language, joinedAt), channels[found.channel])}</View>
        {firstPaidAt && <View>{words.paid(dayTimeText(language, firstPaidAt))}</View>}
        {flags.map(({ kind, weight, others, otherNames }) => (
          <Stack key={kind} row gap={3} align="center">
            <View className="lt-strong">{words.kinds[kind](others, otherNames.join(words.comma))}</View>
            {weight === 'note' && <Tag>{words.note}</Tag>}
          </Stack>
        ))}
        {found.objection && <View>{words.objected(found.objection)}</View>}
        {found.why && <View className="lt-muted">{words.decidedWhy(found.why)}</View>}
        <Button
          small
          kind="secondary"
          onPress={() => go(routes.operatorNewcomers({ leaderId, period, name: leaderName }))}
        >
          {words.seeOthers}
        </Button>
      </Stack>
    </Card>
  )
}
