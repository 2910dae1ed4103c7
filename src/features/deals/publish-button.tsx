import { publishDeal } from '#contract/deal'
import type { DealId } from '#domain/ids'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { dealsWords } from './words/words'

interface PublishProps {
  readonly dealId: DealId
  readonly disabledReason?: string
}

export function PublishButton({ dealId, disabledReason }: PublishProps) {
  const words = useWords(dealsWords).deal
  const { send, status } = useWrite(publishDeal)
  const publish = async () => {
    if (await send({ dealId })) toast.show(words.published)
  }
  return (
    <Stack gap={3}>
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={disabledReason}
        onPress={() => void publish()}
      >
        {words.publish}
      </Button>
      <ActProblem status={status} />
    </Stack>
  )
}
