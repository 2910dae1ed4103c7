import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Leaderboard, readLeaderboard } from '#contract/leaderboard'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Region } from '../../shared/ui/region'
import { Screen } from '../../shared/ui/screen'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { BoardRows } from './board-rows'
import { MyPlaceCard } from './my-place-card'
import { growthWords } from './words/words'

const kinds = ['week', 'month'] as const
const ASK_AGAIN_MS = 60_000

export function LeaderboardScreen() {
  const words = useWords(growthWords).board
  return (
    <LeaderOnly title={words.title}>
      <Board />
    </LeaderOnly>
  )
}

function Board() {
  const words = useWords(growthWords).board
  const [kind, setKind] = useState<Leaderboard['kind']>('month')
  const loaded = useLoaded(useRead(readLeaderboard, { kind }, { everyMs: ASK_AGAIN_MS }))
  const options = kinds.map((value) => ({ value, label: words.kinds[value] }))
  return (
    <Screen title={words.title} backTo={routes.growth()}>
      <Stack gap={6}>
        <Segmented label={words.period} options={options} value={kind} onChange={setKind} />
        <Region of={loaded} skeleton="cards">
          {(board) => <BoardBody board={board} />}
        </Region>
      </Stack>
    </Screen>
  )
}

function BoardBody({ board }: { board: Leaderboard }) {
  const words = useWords(growthWords).board
  return (
    <Stack gap={6}>
      <MyPlaceCard board={board} />
      {board.rows.length === 0 ? (
        <Empty title={words.nobody} hint={words.nobodyHint} icon="trophy" />
      ) : (
        <BoardRows board={board} />
      )}
      <Button block kind="secondary" icon="trophy" onPress={() => go(routes.closedBoards())}>
        {words.past}
      </Button>
      <View className="lt-hint">{words.rule}</View>
    </Stack>
  )
}
