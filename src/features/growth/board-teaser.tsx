import { View } from '@tarojs/components'
import { readLeaderboard } from '#contract/leaderboard'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { ListRow } from '../../shared/ui/list-row'
import { Region } from '../../shared/ui/region'
import { Section } from '../../shared/ui/section'
import { useLoaded } from '../../shared/use-loaded'
import { gapSentence, timeLeft } from './board-view'
import { growthWords } from './words/words'

/** My place on this month's board. */
export function BoardTeaser() {
  const words = useWords(growthWords).board
  const language = useLanguage()
  const now = useNow(60_000)
  const loaded = useLoaded(useRead(readLeaderboard, { kind: 'month' }))
  const open = () => go(routes.leaderboard())
  return (
    <Section title={words.title} action={{ label: words.see, onPress: open }}>
      <Card>
        <Region of={loaded} skeleton="text">
          {(board) => (
            <ListRow
              leading={<Icon name="trophy" size="l" />}
              title={words.myRank(words.kinds.month, board.own.rank)}
              hint={
                <>
                  <View>{gapSentence(board, words)}</View>
                  <View>{timeLeft(board.endsAt, now, words, language)}</View>
                </>
              }
              onPress={open}
            />
          )}
        </Region>
      </Card>
    </Section>
  )
}
