import type { Target } from '#contract/growth'
import { readTarget } from '#contract/growth'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { BoardTeaser } from './board-teaser'
import { FunnelCard } from './funnel-card'
import { NewestNewcomers } from './newest-newcomers'
import { TargetCard } from './target-card'
import { growthWords } from './words/words'

export function GrowthScreen() {
  const words = useWords(growthWords)
  return (
    <LeaderOnly title={words.title} tab="growth">
      <GrowthLoaded />
    </LeaderOnly>
  )
}

function GrowthLoaded() {
  const words = useWords(growthWords)
  const loaded = useLoaded(useRead(readTarget, {}))
  return (
    <Screen title={words.title} tab="growth" of={loaded} skeleton="cards">
      {(target) => <GrowthBody target={target} />}
    </Screen>
  )
}

function GrowthBody({ target }: { target: Target }) {
  const words = useWords(growthWords)
  return (
    <Stack gap={6}>
      <TargetCard target={target} />
      <Button block icon="image" onPress={() => go(routes.poster())}>
        {words.makePoster}
      </Button>
      <FunnelCard />
      <BoardTeaser />
      <NewestNewcomers />
    </Stack>
  )
}
