import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirmChain } from '#contract/chain'
import type { DealId } from '#domain/ids'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Money } from '../../shared/ui/money'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import type { Review } from './chain-drafts'
import { confirmedRows, isReady, keptRows, MOST_ROWS, type ReviewRow, reviewTotal } from './chain-review'
import { ChainRowCard } from './chain-row-card'
import { EditRowSheet } from './edit-row-sheet'
import { chainWords } from './words/words'

interface ChainReviewProps {
  readonly dealId: DealId
  readonly review: Review
  readonly onChange: (review: Review) => void
  readonly onEnd: () => void
}

/** Each line beside what was understood; only what is kept and clear is sent. */
export function ChainReview({ dealId, review, onChange, onEnd }: ChainReviewProps) {
  const words = useWords(chainWords)
  const [editing, setEditing] = useState<number>()
  const change = (changed: ReviewRow) =>
    onChange({ ...review, rows: review.rows.map((row) => (row.row === changed.row ? changed : row)) })
  const edited = review.rows.find(({ row }) => row === editing)
  return (
    <Stack gap={5}>
      {review.rows.map((row) => (
        <ChainRowCard
          key={row.row}
          row={row}
          items={review.items}
          onChange={change}
          onEdit={() => setEditing(row.row)}
        />
      ))}
      <SkippedLines skipped={review.skipped} />
      <ConfirmBar dealId={dealId} review={review} onChange={onChange} onEnd={onEnd} />
      <Button block kind="quiet" onPress={onEnd}>
        {words.startOver}
      </Button>
      {edited && (
        <EditRowSheet
          row={edited}
          items={review.items}
          onSave={(row) => {
            change(row)
            setEditing(undefined)
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Stack>
  )
}

function SkippedLines({ skipped }: Pick<Review, 'skipped'>) {
  const words = useWords(chainWords)
  const told = skipped.filter(({ because }) => because !== 'blank')
  if (told.length === 0) return null
  return (
    <Card tone="soft">
      <Stack gap={3}>
        <View className="lt-muted">{words.skipped(told.length)}</View>
        {told.map(({ lineNumber, original }) => (
          <View key={lineNumber} className="lt-hint">
            {original}
          </View>
        ))}
      </Stack>
    </Card>
  )
}

function ConfirmBar({ dealId, review, onChange, onEnd }: ChainReviewProps) {
  const words = useWords(chainWords)
  const { send, status } = useWrite(confirmChain)
  const { orders, pieces, payFen } = reviewTotal(review.rows, review.items)
  const confirm = async () => {
    const answer = await send({ dealId, rows: confirmedRows(review.rows) })
    if (!answer) return
    const sentences = new Map(
      answer.rows.flatMap((row) => (row.outcome === 'refused' ? [[row.row, row.sentence]] : [])),
    )
    // What the server refused stays to be mended; the rest is done with.
    const left = review.rows.flatMap((row) => {
      const refusal = sentences.get(row.row)
      return refusal === undefined ? [] : [{ ...row, refusal }]
    })
    const placed = answer.rows.length - sentences.size
    if (placed > 0) toast.show(words.placed(placed))
    if (left.length === 0) return onEnd()
    onChange({ ...review, rows: left, skipped: [] })
  }
  return (
    <Stack gap={3}>
      <Stack row gap={4} justify="between" align="center">
        <View className="lt-strong">{words.total(orders, pieces)}</View>
        <Money fen={payFen} size="l" />
      </Stack>
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={useWhyNot(review.rows)}
        onPress={() => void confirm()}
      >
        {words.confirm}
      </Button>
      <View className="lt-hint">{words.ordinary}</View>
    </Stack>
  )
}

function useWhyNot(rows: readonly ReviewRow[]): string | undefined {
  const words = useWords(chainWords)
  const kept = keptRows(rows)
  const unclear = kept.filter((row) => !isReady(row)).length
  if (kept.length === 0) return words.noneKept
  if (kept.length > MOST_ROWS) return words.tooMany
  return unclear > 0 ? words.notReady(unclear) : undefined
}
