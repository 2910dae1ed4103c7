import { View } from '@tarojs/components'
import { type Leaderboard, readClosedBoard } from '#contract/leaderboard'
import { periodKind } from '#domain/business-time'
import { useRead } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { periodText } from '../../shared/i18n/period-text'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Empty } from '../../shared/ui/empty'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { BoardOutcome } from './board-outcome'
import { BoardRows } from './board-rows'
import { gapSentence } from './board-view'
import { growthWords } from './words/words'

/** A board as it stood when its week or month ended. */
export function ClosedBoardScreen({ period }: { period: string }) {
  const words = useWords(growthWords).board
  return (
    <LeaderOnly title={words.past}>
      <ClosedBoard period={period} />
    </LeaderOnly>
  )
}

function ClosedBoard({ period }: { period: string }) {
  const words = useWords(growthWords).board
  // A period that is none is refused by the server, with a sentence.
  const kind = periodKind(period) ?? 'month'
  const loaded = useLoaded(useRead(readClosedBoard, { kind, period }))
  return (
    <Screen title={words.past} backTo={routes.closedBoards()} of={loaded} skeleton="cards">
      {(board) => (
        <Stack gap={6}>
          <OwnPlace board={board} />
          <BoardOutcome board={board} />
          {board.rows.length === 0 ? (
            <Empty title={words.nobodyThen} icon="trophy" />
          ) : (
            <BoardRows board={board} />
          )}
          <View className="lt-hint">{words.rule}</View>
        </Stack>
      )}
    </Screen>
  )
}

function OwnPlace({ board }: { board: Leaderboard }) {
  const words = useWords(growthWords).board
  const language = useLanguage()
  const { own, line, closing, size, activeLeaders, period } = board
  return (
    <Card tone="hero">
      <Stack gap={3}>
        <View>{periodText(language, period)}</View>
        <View className="lt-title">{words.rankOf(own.rank)}</View>
        <View>{own.on ? gapSentence(board, words) : words.notOn}</View>
        <View>{words.score(own.converted, own.joined)}</View>
        {line && <View>{words.line(words.score(line.converted, line.joined))}</View>}
        <View className="lt-muted">{words.places(size, activeLeaders)}</View>
        {closing?.state === 'objections' && (
          <View>{words.objectionsUntil(dayTimeText(language, closing.objectionsUntil))}</View>
        )}
        {closing?.state === 'audit' && <View>{words.audited}</View>}
        <Button small kind="secondary" onPress={() => go(routes.newcomers({ period, reached: 'converted' }))}>
          {words.seeOwn}
        </Button>
      </Stack>
    </Card>
  )
}
