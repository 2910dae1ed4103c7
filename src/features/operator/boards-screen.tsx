import { View } from '@tarojs/components'
import { useState } from 'react'
import { type AuditedBoard, listAuditedBoards } from '#contract/board-audit'
import { usePages } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { periodText } from '../../shared/i18n/period-text'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { boardWords } from './board-words/words'
import './operator-list.scss'

const kinds = ['month', 'week'] as const

/** Boards that ended, with what waits for a decision (G8). */
export function BoardsScreen() {
  const words = useWords(boardWords)
  return (
    <LeaderOnly title={words.boards}>
      <Boards />
    </LeaderOnly>
  )
}

function Boards() {
  const words = useWords(boardWords)
  const [kind, setKind] = useState<(typeof kinds)[number]>('month')
  const options = kinds.map((value) => ({ value, label: words.kinds[value] }))
  return (
    <Screen wide title={words.boards} backTo={routes.operator()}>
      <Stack gap={6}>
        <Segmented label={words.kind} options={options} value={kind} onChange={setKind} />
        <View className="lt-operator-list">
          <PagedList
            query={usePages(listAuditedBoards, { kind })}
            keyOf={(board) => board.period}
            empty={{ title: words.noBoards, hint: words.noBoardsHint, icon: 'trophy' }}
          >
            {(board) => <BoardCard board={board} />}
          </PagedList>
        </View>
      </Stack>
    </Screen>
  )
}

function BoardCard({ board }: { board: AuditedBoard }) {
  const words = useWords(boardWords)
  const language = useLanguage()
  const { period, state, placed, undecided, objectionsUntil, finalAt } = board
  const when =
    finalAt === null
      ? words.objectionsUntil(dayTimeText(language, objectionsUntil))
      : words.finalSince(dayTimeText(language, finalAt))
  return (
    <Card>
      <ListRow
        title={periodText(language, period)}
        hint={
          <Stack gap={2} align="start">
            <View>{words.placed(placed)}</View>
            <View>{when}</View>
            {undecided > 0 && <Tag tone="accent">{words.undecided(undecided)}</Tag>}
          </Stack>
        }
        value={<Tag tone={state === 'audit' ? 'warn' : 'plain'}>{words.states[state]}</Tag>}
        onPress={() => go(routes.operatorBoard({ period }))}
      />
    </Card>
  )
}
