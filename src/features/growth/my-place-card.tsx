import { View } from '@tarojs/components'
import type { Leaderboard } from '#contract/leaderboard'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { Stack } from '../../shared/ui/stack'
import { gapSentence, timeLeft } from './board-view'
import { growthWords } from './words/words'
import './my-place-card.scss'

/** My rank, what is missing to the board line, and until when. */
export function MyPlaceCard({ board }: { board: Leaderboard }) {
  const words = useWords(growthWords).board
  const language = useLanguage()
  const now = useNow()
  const { own, line, asOf, endsAt, size, activeLeaders } = board
  return (
    <Card tone="hero">
      <Stack gap={3}>
        <View className="lt-my-place__rank">{words.myRank(words.kinds[board.kind], own.rank)}</View>
        <View className="lt-my-place__gap">{gapSentence(board, words)}</View>
        <View>{words.score(own.converted, own.joined)}</View>
        <View className="lt-my-place__line">
          {line && <View>{words.line(words.score(line.converted, line.joined))}</View>}
          <View className="lt-muted">{words.places(size, activeLeaders)}</View>
        </View>
        <Stack row wrap gap={3} justify="between">
          <View className="lt-muted">{timeLeft(endsAt, now, words, language)}</View>
          <View className="lt-muted">{words.asOf(nearDayTimeText(language, asOf, now))}</View>
        </Stack>
      </Stack>
    </Card>
  )
}
