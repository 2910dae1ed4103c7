import { View } from '@tarojs/components'
import { type AuditEntry, listAuditEntries } from '#contract/audit'
import { usePages } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { operatorWords } from './words/words'
import './operator-list.scss'

/** What operators did to whom, newest first (O6). */
export function AuditLogScreen() {
  const words = useWords(operatorWords).audit
  return (
    <LeaderOnly title={words.title}>
      <Screen wide title={words.title} backTo={routes.operator()}>
        <Entries />
      </Screen>
    </LeaderOnly>
  )
}

function Entries() {
  const words = useWords(operatorWords).audit
  return (
    <View className="lt-operator-list">
      <PagedList
        query={usePages(listAuditEntries, {})}
        keyOf={(entry) => entry.entryId}
        empty={{ title: words.empty, icon: 'clock' }}
      >
        {(entry) => <EntryCard entry={entry} />}
      </PagedList>
    </View>
  )
}

function EntryCard({ entry: { at, byName, act, leaderName, facts } }: { entry: AuditEntry }) {
  const words = useWords(operatorWords).audit
  const who = leaderName ? words.byTo(byName, leaderName) : byName
  return (
    <Card>
      <Stack gap={2}>
        <View className="lt-strong">{words.acts[act](facts)}</View>
        <View className="lt-muted">{`${who} · ${dayTimeText(useLanguage(), at)}`}</View>
      </Stack>
    </Card>
  )
}
