import { View } from '@tarojs/components'
import type { Leaderboard } from '#contract/leaderboard'
import { useWords } from '../../shared/i18n/use-words'
import { Avatar } from '../../shared/ui/avatar'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { RankBar } from '../../shared/ui/rank-bar'
import { Tag } from '../../shared/ui/tag'
import { growthWords } from './words/words'
import './board-rows.scss'

type Row = Leaderboard['rows'][number]

/** Those on the board, longest bar first; equal scores stand side by side with the same rank. */
export function BoardRows({ board }: { board: Leaderboard }) {
  const words = useWords(growthWords).board
  const { rows, size } = board
  const most = rows[0] ? barOf(rows[0]) : 0
  return (
    <Card>
      <View {...meaning({ role: 'list', label: words.list })}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and masked names repeat
          <BoardRow key={index} row={row} most={most} />
        ))}
      </View>
      {rows.length < size && <View className="lt-hint">{words.first(rows.length)}</View>}
    </Card>
  )
}

function BoardRow({ row, most }: { row: Row; most: number }) {
  const words = useWords(growthWords).board
  const score =
    row.counted === null ? words.score(row.converted, row.joined) : words.finalScore(row.counted, row.joined)
  return (
    <View
      className={row.isMe ? 'lt-board-row lt-board-row--me' : 'lt-board-row'}
      {...meaning({
        role: 'listitem',
        label: words.row(row.rank, row.maskedName, row.communityName, score),
        current: row.isMe,
      })}
    >
      <View className="lt-board-row__rank">{row.rank}</View>
      <Avatar name={row.maskedName} src={row.avatarUrl ?? undefined} size="s" />
      <View className="lt-board-row__say">
        <View className="lt-board-row__who">
          <View className="lt-strong">{row.maskedName}</View>
          {row.isMe && <Tag>{words.me}</Tag>}
          <View className="lt-muted">{row.communityName}</View>
        </View>
        <RankBar value={barOf(row)} max={most} label={score} me={row.isMe} />
        <View className="lt-board-row__score">{score}</View>
      </View>
    </View>
  )
}

/** What the board is ordered by: once final, what counted. */
function barOf({ counted, converted }: Row): number {
  return counted ?? converted
}
