import { View } from '@tarojs/components'
import { useState } from 'react'
import { type PrizePlan, readPrizePlan, setPrizePlan } from '#contract/prize'
import { bandProblems, MOST_PRIZE_BANDS } from '#domain/prize'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Region } from '../../shared/ui/region'
import { Screen } from '../../shared/ui/screen'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import { boardWords } from './board-words/words'
import { PrizeBandCard } from './prize-band-card'
import { bandForms, bandsOf, newBand } from './prize-plan-form'
import { PrizeProductSheet } from './prize-product-sheet'
import './operator-list.scss'

const kinds = ['month', 'week'] as const
type Kind = (typeof kinds)[number]

/** What those on the next final boards get, by rank. */
export function PrizePlanScreen() {
  const words = useWords(boardWords).plan
  return (
    <LeaderOnly title={words.title}>
      <Plans />
    </LeaderOnly>
  )
}

function Plans() {
  const allWords = useWords(boardWords)
  const [kind, setKind] = useState<Kind>('month')
  const loaded = useLoaded(useRead(readPrizePlan, { kind }))
  const options = kinds.map((value) => ({ value, label: allWords.kinds[value] }))
  return (
    <Screen wide title={allWords.plan.title} backTo={routes.operator()}>
      <Stack gap={6}>
        <Segmented label={allWords.kind} options={options} value={kind} onChange={setKind} />
        <Region of={loaded} skeleton="cards">
          {/* What is typed belongs to one kind; a plan another operator saved meanwhile does not wipe it. */}
          {(plan) => <PlanForm key={kind} kind={kind} plan={plan} />}
        </Region>
      </Stack>
    </Screen>
  )
}

function PlanForm({ kind, plan }: { kind: Kind; plan: PrizePlan }) {
  const words = useWords(boardWords).plan
  const [bands, setBands] = useState(() => bandForms(plan))
  const [choosing, setChoosing] = useState<string>()
  const { send, status } = useWrite(setPrizePlan)
  const ready = bandsOf(bands)
  const problems = bandProblems(ready ?? [])
  const save = async () => {
    if (!ready) return
    if (await send({ kind, bands: ready })) toast.show(words.saved, { kind: 'done' })
  }
  const reason = () => {
    if (!ready) return words.wholeFirst
    return problems.some(Boolean) ? words.mendFirst : undefined
  }
  return (
    <Stack gap={5}>
      <View className="lt-muted">{words.hint}</View>
      {bands.length === 0 && <View>{words.none}</View>}
      <View className="lt-operator-columns">
        {bands.map((band, at) => (
          <PrizeBandCard
            key={band.key}
            place={at + 1}
            band={band}
            problem={ready ? problems[at] : undefined}
            onChange={(next) => setBands(bands.map((one) => (one.key === band.key ? next : one)))}
            onChoose={() => setChoosing(band.key)}
            onRemove={() => setBands(bands.filter((one) => one.key !== band.key))}
          />
        ))}
      </View>
      <Button
        block
        kind="secondary"
        icon="plus"
        disabledReason={bands.length >= MOST_PRIZE_BANDS ? words.full(MOST_PRIZE_BANDS) : undefined}
        onPress={() => setBands([...bands, newBand(bands)])}
      >
        {words.add}
      </Button>
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={reason()}
        onPress={() => void save()}
      >
        {words.save}
      </Button>
      {choosing !== undefined && (
        <PrizeProductSheet
          onChoose={(product) => {
            setBands(bands.map((one) => (one.key === choosing ? { ...one, ...product } : one)))
            setChoosing(undefined)
          }}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </Stack>
  )
}
