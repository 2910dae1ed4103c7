import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LeaderDeal } from '#contract/deal'
import { cancelDeal } from '#contract/deal'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { toast } from '../../shared/ui/toast-store'
import { dealsWords } from './words/words'

const REASON_CHARACTERS = 100

/** Asks for the reason members will read. */
export function CancelDealSheet({ deal, onClose }: { deal: LeaderDeal; onClose: () => void }) {
  const words = useWords(dealsWords).deal
  const { send, status } = useWrite(cancelDeal)
  const [reason, setReason] = useState('')
  const cancel = async () => {
    if (!(await send({ dealId: deal.dealId, reason: reason.trim() }))) return
    toast.show(words.cancelled)
    onClose()
  }
  const footer = (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button
        block
        kind="danger"
        loading={status.state === 'sending'}
        disabledReason={reason.trim() === '' ? words.reasonFirst : undefined}
        onPress={() => void cancel()}
      >
        {words.cancel}
      </Button>
    </Stack>
  )
  return (
    <SheetDialog open alert title={words.cancelTitle} footer={footer} onClose={onClose}>
      <Stack gap={5}>
        <View>{deal.orderCount > 0 ? words.cancelText(deal.orderCount) : words.cancelNoOrders}</View>
        <TextArea
          required
          label={words.reason}
          value={reason}
          max={REASON_CHARACTERS}
          placeholder={words.reasonHint}
          onChange={setReason}
        />
      </Stack>
    </SheetDialog>
  )
}
