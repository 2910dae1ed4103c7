import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ClosedBoard, listClosedBoards } from '#contract/leaderboard'
import { usePages } from '../../shared/api/use-read'
import { periodText } from '../../shared/i18n/period-text'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { prizesWords } from './prize-words/words'
import { growthWords } from './words/words'

const kinds = ['month', 'week'] as const

/** The boards of past weeks and months, each with one's own place. */
export function ClosedBoardsScreen() {
  const words = useWords(growthWords).board
  return (
    <LeaderOnly title={words.past}>
      <Screen title={words.past} backTo={routes.leaderboard()}>
        <ClosedBoards />
      </Screen>
    </LeaderOnly>
  )
}

function ClosedBoards() {
  const words = useWords(growthWords).board
  const prizeWords = useWords(prizesWords)
  const [kind, setKind] = useState<ClosedBoard['kind']>('month')
  const pages = usePages(listClosedBoards, { kind })
  const options = kinds.map((value) => ({ value, label: words.pastKinds[value] }))
  return (
    <Stack gap={6}>
      <Card>
        <ListRow
          leading={<Icon name="gift" />}
          title={prizeWords.title}
          hint={prizeWords.hint}
          onPress={() => go(routes.prizes())}
        />
      </Card>
      <Segmented label={words.period} options={options} value={kind} onChange={setKind} />
      <PagedList
        query={pages}
        keyOf={(board) => board.period}
        empty={{ title: words.noPast, hint: words.noPastHint, icon: 'trophy' }}
      >
        {(board) => <ClosedBoardRow board={board} />}
      </PagedList>
    </Stack>
  )
}

function ClosedBoardRow({ board }: { board: ClosedBoard }) {
  const words = useWords(growthWords).board
  const { own, ownFinal, state, period } = board
  const place = ownFinal ?? own
  return (
    <ListRow
      title={periodText(useLanguage(), period)}
      hint={
        <>
          <View>{words.rankOf(place.rank)}</View>
          <View>
            {ownFinal
              ? words.finalScore(ownFinal.counted, own.joined)
              : words.score(own.converted, own.joined)}
          </View>
        </>
      }
      value={place.on ? <Tag tone="brand">{words.on}</Tag> : <Tag>{words.states[state]}</Tag>}
      onPress={() => go(routes.closedBoard({ period }))}
    />
  )
}
