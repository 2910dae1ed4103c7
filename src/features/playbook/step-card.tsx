import { View } from '@tarojs/components'
import type { PlaybookStep } from '#contract/playbook'
import { type PlaybookId, stepKey } from '#domain/playbook'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { meaning } from '../../shared/ui/meaning'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { ResultRow } from './result-row'
import { StepTick } from './step-tick'
import { useStepText } from './use-step-text'
import { playbookWords } from './words/words'

interface StepCardProps {
  readonly playbookId: PlaybookId
  readonly step: PlaybookStep
  readonly number: number
}

/** One step: what to do, when, with which words and poster, and what came of it. */
export function StepCard({ playbookId, step, number }: StepCardProps) {
  const words = useWords(playbookWords)
  return (
    <Card>
      <Stack gap={4}>
        <Stack row wrap gap={3} align="center">
          <Tag tone={step.doneAt ? 'brand' : 'plain'} icon={step.doneAt ? 'check' : undefined}>
            {words.step(number)}
          </Tag>
          <Tag>{words.improves[step.improves]}</Tag>
        </Stack>
        <View className="lt-title" {...meaning({ role: 'heading', level: 2 })}>
          {step.title}
        </View>
        <View>{step.what}</View>
        <Stack row gap={3} align="center">
          <Icon name="clock" size="s" label={words.when} />
          <View className="lt-muted">{step.when}</View>
        </Stack>
        <StepWords playbookId={playbookId} step={step} />
        <ResultRow joined={step.joined} ordered={step.ordered} step={stepKey(playbookId, step.stepId)} />
        <StepTick playbookId={playbookId} step={step} />
      </Stack>
    </Card>
  )
}

function StepWords({ playbookId, step }: Omit<StepCardProps, 'number'>) {
  const words = useWords(playbookWords)
  const { copy, status } = useStepText(playbookId, step)
  const { stepId, channel, poster: template } = step
  return (
    <Stack gap={4}>
      <Card tone="soft">
        <Stack gap={4}>
          <View className="lt-strong">{words.text}</View>
          <View>{step.text.replace('{link}', '…')}</View>
          <View className="lt-hint">{words.link}</View>
        </Stack>
      </Card>
      <ActProblem status={status} />
      <Button
        block
        kind="secondary"
        icon="copy"
        loading={status.state === 'sending'}
        label={`${words.copy} ${step.title}`}
        onPress={() => void copy()}
      >
        {words.copy}
      </Button>
      {template && (
        <Button
          block
          kind="secondary"
          icon="image"
          label={`${words.poster} ${step.title}`}
          onPress={() => go(routes.poster({ template, channel, step: stepKey(playbookId, stepId) }))}
        >
          {words.poster}
        </Button>
      )}
    </Stack>
  )
}
