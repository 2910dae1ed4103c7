import type { ReactNode } from 'react'
import type { Home } from '#contract/home'
import { readHome } from '#contract/home'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tile, TileGrid } from '../../shared/ui/tile'
import { useLoaded } from '../../shared/use-loaded'
import { HomeHead } from './home-head'
import { OpenDeals } from './open-deals'
import { TargetCard } from './target-card'
import { TodayCard } from './today-card'
import { TodoList } from './todo-list'
import { homeWords } from './words/words'

const ASK_AGAIN_MS = 30_000

/** @param nextAction what to do next; of another feature, so the page gives it */
export function HomeScreen({ nextAction }: { nextAction?: ReactNode }) {
  const words = useWords(homeWords)
  return (
    <LeaderOnly title={words.title} tab="home">
      <HomeLoaded nextAction={nextAction} />
    </LeaderOnly>
  )
}

function HomeLoaded({ nextAction }: { nextAction: ReactNode }) {
  const words = useWords(homeWords)
  const loaded = useLoaded(useRead(readHome, {}, { everyMs: ASK_AGAIN_MS }))
  return (
    <Screen title={words.title} tab="home" bare of={loaded} skeleton="cards">
      {(home) => <HomeBody home={home} nextAction={nextAction} />}
    </Screen>
  )
}

function HomeBody({ home, nextAction }: { home: Home; nextAction: ReactNode }) {
  const words = useWords(homeWords)
  return (
    <Stack gap={6}>
      <HomeHead />
      <TodayCard home={home} />
      <TileGrid>
        <Tile icon="bag" label={words.post} tone="tea" onPress={() => go(routes.postDeal())} />
        <Tile icon="scan" label={words.scan} tone="persimmon" onPress={() => go(routes.handOver())} />
        <Tile icon="image" label={words.poster} tone="honey" onPress={() => go(routes.poster())} />
        <Tile icon="academy" label={words.academy} tone="sky" onPress={() => go(routes.academy())} />
      </TileGrid>
      <TargetCard home={home} />
      {nextAction}
      <TodoList todos={home.todos} />
      <OpenDeals deals={home.openDeals} lastDeal={home.lastDeal} />
    </Stack>
  )
}
