import { View } from '@tarojs/components'
import { readChain } from '#contract/chain'
import type { DealId } from '#domain/ids'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { ActProblem, ProblemLine } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { useChainDraft } from './chain-drafts'
import { reviewRowOf } from './chain-review'
import { ChainReview } from './chain-review-form'
import { UnpaidOnBehalf } from './unpaid-on-behalf'
import { chainWords } from './words/words'

const MOST_CHARACTERS = 80_000

/** A chain from the group becomes orders the leader has checked; below, those that wait to be paid (D5). */
export function ChainScreen({ dealId }: { dealId: DealId }) {
  const words = useWords(chainWords)
  return (
    <LeaderOnly title={words.title}>
      <Chain dealId={dealId} />
    </LeaderOnly>
  )
}

function Chain({ dealId }: { dealId: DealId }) {
  const words = useWords(chainWords)
  const { draft, change } = useChainDraft(dealId)
  const { review } = draft
  return (
    <Screen title={words.title} backTo={routes.deal({ dealId })}>
      <Stack gap={6}>
        {review && review.rows.length > 0 ? (
          <ChainReview
            dealId={dealId}
            review={review}
            onChange={(next) => change({ review: next })}
            onEnd={() => change({ text: '', review: null })}
          />
        ) : (
          <PasteForm dealId={dealId} />
        )}
        <UnpaidOnBehalf dealId={dealId} />
      </Stack>
    </Screen>
  )
}

function PasteForm({ dealId }: { dealId: DealId }) {
  const words = useWords(chainWords)
  const { draft, change } = useChainDraft(dealId)
  const { send, status } = useWrite(readChain)
  const read = async () => {
    const reading = await send({ dealId, text: draft.text })
    if (reading) change({ review: { ...reading, rows: reading.rows.map(reviewRowOf) } })
  }
  return (
    <Stack gap={4}>
      <TextArea
        label={words.paste}
        hint={words.pasteHint}
        placeholder={words.example}
        max={MOST_CHARACTERS}
        value={draft.text}
        onChange={(text) => change({ text, review: null })}
      />
      {draft.review && <ProblemLine>{words.nothing}</ProblemLine>}
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={draft.text.trim() === '' ? words.paste : undefined}
        onPress={() => void read()}
      >
        {words.read}
      </Button>
      <View className="lt-hint">{words.ordinary}</View>
    </Stack>
  )
}
