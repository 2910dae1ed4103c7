import { View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import { readNextAction } from '#contract/playbook'
import { businessMonth } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import { stepKey } from '#domain/playbook'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { ListRow } from '../../shared/ui/list-row'
import { Region } from '../../shared/ui/region'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { useStepText } from './use-step-text'
import { playbookWords } from './words/words'

type NextAction = OutputOf<typeof readNextAction>
type Improve = Extract<NextAction, { kind: 'improve' }>

/** What helps most now, with its text and poster in one tap (G6). */
export function NextActionCard() {
  const words = useWords(playbookWords)
  const loaded = useLoaded(useRead(readNextAction, { language: useLanguage() }))
  const action = { label: words.next.seePlaybooks, onPress: () => go(routes.playbooks()) }
  return (
    <Section title={words.next.title} action={action}>
      <Card>
        <Region of={loaded} skeleton="text">
          {(next) => <Next next={next} />}
        </Region>
      </Card>
    </Section>
  )
}

function Next({ next }: { next: NextAction }) {
  const words = useWords(playbookWords).next
  switch (next.kind) {
    case 'met':
      return (
        <Stack gap={3}>
          <View className="lt-title">{words.met}</View>
          <View className="lt-muted">{words.metHint}</View>
        </Stack>
      )
    case 'no-open-deal':
      return (
        <Stack gap={4}>
          <View className="lt-title">{words.noDeal}</View>
          <View className="lt-muted">{words.noDealHint}</View>
          <Button block icon="bag" onPress={() => go(routes.postDeal())}>
            {words.post}
          </Button>
        </Stack>
      )
    case 'improve':
      return <ImproveStep next={next} />
  }
}

/** Those the weak number is made of. Where too few scan, it is those who joined who are too few. */
function peopleOf(step: Improve['step'], now: Instant) {
  return routes.newcomers({ period: businessMonth(now), reached: step === 'scanned' ? 'joined' : step })
}

function ImproveStep({ next }: { next: Improve }) {
  const { next: words, copy: copyIt, poster: makePoster } = useWords(playbookWords)
  const { playbookId, play } = next
  const now = useNow(60_000)
  const { copy, status } = useStepText(playbookId, play)
  const weak = words.weak[next.step](next.base, next.reached)
  const { poster: template, channel } = play
  return (
    <Stack gap={4}>
      <ListRow title={weak} label={words.why(weak)} onPress={() => go(peopleOf(next.step, now))} />
      <ListRow
        title={words.play(play.title)}
        hint={play.when}
        label={`${words.play(play.title)} ${play.when} ${words.seeStep}`}
        onPress={() => go(routes.playbook({ playbookId }))}
      />
      <ActProblem status={status} />
      <Button
        block
        kind="secondary"
        icon="copy"
        loading={status.state === 'sending'}
        onPress={() => void copy()}
      >
        {copyIt}
      </Button>
      {template && (
        <Button
          block
          icon="image"
          onPress={() => go(routes.poster({ template, channel, step: stepKey(playbookId, play.stepId) }))}
        >
          {makePoster}
        </Button>
      )}
    </Stack>
  )
}
