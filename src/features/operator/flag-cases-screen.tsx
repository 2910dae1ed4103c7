import { View } from '@tarojs/components'
import { useState } from 'react'
import { type FlagCase, flagGroups, listFlagCases } from '#contract/flag'
import { usePages } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { flagWords } from './flag-words/words'
import './operator-list.scss'

type Group = (typeof flagGroups)[number]

/** Newcomers with flags of all leaders, the longest open first (G10). */
export function FlagCasesScreen() {
  const words = useWords(flagWords)
  return (
    <LeaderOnly title={words.title}>
      <FlagCases />
    </LeaderOnly>
  )
}

function FlagCases() {
  const words = useWords(flagWords)
  const [group, setGroup] = useState<Group>('doubts')
  const options = flagGroups.map((value) => ({ value, label: words.groups[value] }))
  return (
    <Screen wide title={words.title} backTo={routes.operator()}>
      <Stack gap={5}>
        <Segmented label={words.group} options={options} value={group} onChange={setGroup} />
        <View className="lt-muted">{words.groupHints[group]}</View>
        <View className="lt-operator-list">
          <PagedList
            query={usePages(listFlagCases, { group })}
            keyOf={({ leaderId, memberId }) => `${leaderId} ${memberId}`}
            empty={{ title: words.empty, icon: 'check-circle' }}
          >
            {(found) => <CaseCard found={found} />}
          </PagedList>
        </View>
      </Stack>
    </Screen>
  )
}

function CaseCard({ found }: { found: FlagCase }) {
  const words = useWords(flagWords)
  const { leaderId, memberId, maskedName, leaderName, communityName, state, flags } = found
  return (
    <Card>
      <ListRow
        title={maskedName}
        hint={
          <>
            <View>{words.of(leaderName, communityName)}</View>
            {flags.map(({ kind, others, otherNames }) => (
              <View key={kind}>{words.kinds[kind](others, otherNames.join(words.comma))}</View>
            ))}
          </>
        }
        value={<Tag tone={state === 'objected' ? 'accent' : 'plain'}>{words.states[state]}</Tag>}
        onPress={() => go(routes.flagCase({ leaderId, memberId }))}
      />
    </Card>
  )
}
