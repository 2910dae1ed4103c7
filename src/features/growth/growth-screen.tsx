import type { ReactNode } from 'react'
import type { Target } from '#contract/growth'
import { readTarget } from '#contract/growth'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { BoardTeaser } from './board-teaser'
import { FunnelCard } from './funnel-card'
import { NewestNewcomers } from './newest-newcomers'
import { TargetCard } from './target-card'
import { growthWords } from './words/words'

/** @param nextAction what to do next; of another feature, so the page gives it */
export function GrowthScreen({ nextAction }: { nextAction?: ReactNode }) {
  const words = useWords(growthWords)
  return (
    <LeaderOnly title={words.title} tab="growth">
      <GrowthLoaded nextAction={nextAction} />
    </LeaderOnly>
  )
}

function GrowthLoaded({ nextAction }: { nextAction: ReactNode }) {
  const words = useWords(growthWords)
  const loaded = useLoaded(useRead(readTarget, {}))
  return (
    <Screen title={words.title} tab="growth" of={loaded} skeleton="cards">
      {(target) => <GrowthBody target={target} nextAction={nextAction} />}
    </Screen>
  )
}

function GrowthBody({ target, nextAction }: { target: Target; nextAction: ReactNode }) {
  const words = useWords(growthWords)
  return (
    <Stack gap={6}>
      <TargetCard target={target} />
      {nextAction}
      <Button block icon="image" onPress={() => go(routes.poster())}>
        {words.makePoster}
      </Button>
      <FunnelCard />
      <BoardTeaser />
      <NewestNewcomers />
      <Card>
        <ListRow
          leading={<Icon name="check-circle" />}
          title={words.playbooks}
          hint={words.playbooksHint}
          onPress={() => go(routes.playbooks())}
        />
        <ListRow
          leading={<Icon name="star" />}
          title={words.tasks}
          hint={words.tasksHint}
          onPress={() => go(routes.tasks())}
        />
      </Card>
    </Stack>
  )
}
