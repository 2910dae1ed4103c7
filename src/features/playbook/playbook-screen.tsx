import { View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import { readPlaybook, startPlaybook } from '#contract/playbook'
import type { PlaybookId } from '#domain/playbook'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { dayText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ProgressBar } from '../../shared/ui/progress-bar'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { ResultRow } from './result-row'
import { StepCard } from './step-card'
import { playbookWords } from './words/words'

type Playbook = OutputOf<typeof readPlaybook>

export function PlaybookScreen({ playbookId }: { playbookId: PlaybookId }) {
  const words = useWords(playbookWords)
  return (
    <LeaderOnly title={words.title}>
      <PlaybookLoaded playbookId={playbookId} />
    </LeaderOnly>
  )
}

function PlaybookLoaded({ playbookId }: { playbookId: PlaybookId }) {
  const words = useWords(playbookWords)
  const loaded = useLoaded(useRead(readPlaybook, { playbookId, language: useLanguage() }))
  return (
    <Screen title={words.title} backTo={routes.playbooks()} of={loaded} skeleton="page">
      {(playbook) => (
        <Stack gap={6}>
          <Head playbook={playbook} />
          {playbook.steps.map((step, index) => (
            <StepCard key={step.stepId} playbookId={playbook.playbookId} step={step} number={index + 1} />
          ))}
        </Stack>
      )}
    </Screen>
  )
}

function Head({ playbook }: { playbook: Playbook }) {
  const words = useWords(playbookWords)
  const language = useLanguage()
  const { send, status } = useWrite(startPlaybook)
  const { playbookId, title, summary, startedAt, stepCount, doneCount } = playbook
  const progress = words.progress(doneCount, stepCount)
  return (
    <Card tone="hero">
      <Stack gap={4}>
        <View className="lt-title">{title}</View>
        <View>{summary}</View>
        {startedAt && <ProgressBar value={doneCount} max={stepCount} label={progress} />}
        {startedAt && (
          <View>
            {progress} · {words.started(dayText(language, startedAt))}
          </View>
        )}
        <ResultRow joined={playbook.joined} ordered={playbook.ordered} step={playbook.playbookId} />
        <ActProblem status={status} />
        {!startedAt && (
          <Button
            block
            icon="play"
            loading={status.state === 'sending'}
            onPress={() => void send({ playbookId })}
          >
            {words.start}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
