import { View } from '@tarojs/components'
import { useState } from 'react'
import { listNewcomers, listUncountedJoins } from '#contract/growth'
import { usePages } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { choiceText, type NewcomerChoice, type NewcomerPath, newcomerChoice } from './newcomer-choice'
import { NewcomerItem } from './newcomer-item'
import { UncountedItem } from './uncounted-item'
import { growthWords } from './words/words'

const kinds = ['newcomers', 'uncounted'] as const

export function NewcomersScreen(path: NewcomerPath) {
  const words = useWords(growthWords)
  const { title } = words.newcomers
  const choice = newcomerChoice(path)
  const chosen = choiceText(choice, words, useLanguage())
  return (
    <LeaderOnly title={title}>
      <Screen title={title} backTo={routes.growth()}>
        {chosen ? <Chosen choice={choice} text={chosen} /> : <Everybody />}
      </Screen>
    </LeaderOnly>
  )
}

/** Those a number elsewhere is made of. */
function Chosen({ choice, text }: { choice: NewcomerChoice; text: string }) {
  const { choice: words } = useWords(growthWords).newcomers
  return (
    <Stack gap={5}>
      <Stack row wrap gap={3} align="center" justify="between">
        <View className="lt-strong">{text}</View>
        <Button small kind="quiet" onPress={() => go(routes.newcomers())}>
          {words.everybody}
        </Button>
      </Stack>
      <Newcomers choice={choice} />
    </Stack>
  )
}

function Everybody() {
  const { kinds: names } = useWords(growthWords).newcomers
  const [kind, setKind] = useState<(typeof kinds)[number]>('newcomers')
  const options = kinds.map((value) => ({ value, label: names[value] }))
  return (
    <Stack gap={5}>
      <Segmented label={names.label} options={options} value={kind} onChange={setKind} />
      {kind === 'newcomers' ? <Newcomers choice={{}} /> : <Uncounted />}
    </Stack>
  )
}

function Newcomers({ choice }: { choice: NewcomerChoice }) {
  const { newcomers, newest, makePoster } = useWords(growthWords)
  const isChosen = Object.keys(choice).length > 0
  const pages = usePages(listNewcomers, choice)
  const toPoster = { label: makePoster, onPress: () => go(routes.poster()) }
  const nobody = isChosen
    ? { title: newcomers.choice.nobody, icon: 'users' as const }
    : { title: newest.empty, hint: newest.emptyHint, icon: 'users' as const, action: toPoster }
  return (
    <PagedList query={pages} keyOf={(newcomer) => newcomer.memberId} empty={nobody}>
      {(newcomer) => <NewcomerItem newcomer={newcomer} />}
    </PagedList>
  )
}

function Uncounted() {
  const words = useWords(growthWords).newcomers.uncounted
  const pages = usePages(listUncountedJoins, {})
  return (
    <Stack gap={5}>
      <View className="lt-muted">{words.hint}</View>
      <PagedList query={pages} keyOf={(join) => join.memberId} empty={{ title: words.nobody, icon: 'users' }}>
        {(join) => <UncountedItem join={join} />}
      </PagedList>
    </Stack>
  )
}
