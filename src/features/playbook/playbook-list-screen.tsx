import { View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import { listPlaybooks } from '#contract/playbook'
import { useRead } from '../../shared/api/use-read'
import { dayText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ProgressBar } from '../../shared/ui/progress-bar'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { useLoaded } from '../../shared/use-loaded'
import { playbookWords } from './words/words'

type PlaybookCard = OutputOf<typeof listPlaybooks>['playbooks'][number]

export function PlaybookListScreen() {
  const words = useWords(playbookWords)
  return (
    <LeaderOnly title={words.title}>
      <Playbooks />
    </LeaderOnly>
  )
}

function Playbooks() {
  const words = useWords(playbookWords)
  const loaded = useLoaded(useRead(listPlaybooks, { language: useLanguage() }))
  return (
    <Screen title={words.title} backTo={routes.growth()} of={loaded} skeleton="cards">
      {({ playbooks }) => (
        <Stack gap={5}>
          <View className="lt-muted">{words.intro}</View>
          {playbooks.map((playbook) => (
            <OnePlaybook key={playbook.playbookId} playbook={playbook} />
          ))}
        </Stack>
      )}
    </Screen>
  )
}

function OnePlaybook({ playbook }: { playbook: PlaybookCard }) {
  const words = useWords(playbookWords)
  const language = useLanguage()
  const { playbookId, title, summary, own, startedAt, stepCount, doneCount, joined, ordered } = playbook
  return (
    <Card onPress={() => go(routes.playbook({ playbookId }))}>
      <Stack gap={3}>
        <View className="lt-title">{title}</View>
        <View className="lt-muted">{summary}</View>
        {startedAt && (
          <ProgressBar value={doneCount} max={stepCount} label={words.progress(doneCount, stepCount)} />
        )}
        <Stack row wrap gap={3}>
          {own && <Tag tone="accent">{words.own}</Tag>}
          <Tag tone={startedAt ? 'brand' : 'plain'}>
            {startedAt ? words.started(dayText(language, startedAt)) : words.notStarted}
          </Tag>
          {startedAt && <Tag>{words.progress(doneCount, stepCount)}</Tag>}
          {joined > 0 && <Tag tone="info">{words.result(joined, ordered)}</Tag>}
        </Stack>
      </Stack>
    </Card>
  )
}
