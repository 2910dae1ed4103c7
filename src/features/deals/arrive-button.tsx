import { useState } from 'react'
import { markArrived } from '#contract/deal'
import type { DealId } from '#domain/ids'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { dealsWords } from './words/words'

interface ArriveProps {
  readonly dealId: DealId
  readonly disabledReason?: string
  /** Left out: mark as arrived. */
  readonly label?: string
}

/** Cannot be taken back, so it asks. */
export function ArriveButton({ dealId, disabledReason, label }: ArriveProps) {
  const words = useWords(dealsWords).deal
  const { send, status } = useWrite(markArrived)
  const [asking, setAsking] = useState(false)
  const arrive = async () => {
    const deal = await send({ dealId })
    setAsking(false)
    if (deal) toast.show(words.arrived)
  }
  return (
    <Stack gap={3}>
      <Button
        block
        kind={disabledReason ? 'secondary' : 'primary'}
        icon="truck"
        disabledReason={disabledReason}
        onPress={() => setAsking(true)}
      >
        {label ?? words.arrive}
      </Button>
      <ActProblem status={status} />
      <ConfirmDialog
        open={asking}
        title={words.arriveTitle}
        text={words.arriveText}
        confirmLabel={words.arrive}
        busy={status.state === 'sending'}
        onConfirm={() => void arrive()}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}
