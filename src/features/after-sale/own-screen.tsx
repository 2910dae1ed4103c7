import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AfterSale } from '#contract/after-sale'
import { escalateAfterSale, readOwnAfterSale, withdrawAfterSale } from '#contract/after-sale'
import { afterSaleCan, afterSaleState } from '#domain/after-sale'
import type { AfterSaleId, OrderId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { Screen } from '../../shared/ui/screen'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { useLoaded } from '../../shared/use-loaded'
import { AfterSaleFactsCard } from './after-sale-facts-card'
import { AfterSalePictures } from './after-sale-pictures'
import { AfterSaleTimeline } from './after-sale-timeline'
import { afterSaleWords } from './words/words'

const ASK_AGAIN_MS = 15_000
const NOTE_CHARACTERS = 300

interface OwnProps {
  readonly orderId: OrderId
  readonly afterSaleId: AfterSaleId
}

/** A member's own after-sale: where it stands, and what can still be done. */
export function OwnScreen({ orderId, afterSaleId }: OwnProps) {
  const words = useWords(afterSaleWords).own
  const loaded = useLoaded(useRead(readOwnAfterSale, { orderId, afterSaleId }, { everyMs: ASK_AGAIN_MS }))
  return (
    <Screen title={words.title} of={loaded} backTo={routes.memberOrder({ orderId })}>
      {(afterSale) => <OwnBody afterSale={afterSale} />}
    </Screen>
  )
}

function OwnBody({ afterSale }: { afterSale: AfterSale }) {
  const words = useWords(afterSaleWords).own
  const state = afterSaleState(afterSale.facts)
  const { decidedAt } = afterSale.facts
  return (
    <Stack gap={6}>
      <View className="lt-muted">{decidedAt ? words.decidedHint : words.hints[state]}</View>
      <AfterSaleFactsCard afterSale={afterSale} />
      <AfterSalePictures afterSale={afterSale} />
      <AfterSaleTimeline afterSale={afterSale} />
      {state === 'refused' && <EscalateButton afterSale={afterSale} />}
      {afterSaleCan.withdraw(afterSale.facts).ok && <WithdrawButton afterSale={afterSale} />}
    </Stack>
  )
}

function EscalateButton({ afterSale }: { afterSale: AfterSale }) {
  const words = useWords(afterSaleWords).own
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  const { send, status } = useWrite(escalateAfterSale)
  const can = afterSaleCan.escalate(afterSale.facts, useNow())
  const { orderId, afterSaleId } = afterSale
  const escalate = async () => {
    if (await send({ orderId, afterSaleId, note: note.trim() })) setAsking(false)
  }
  const footer = (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button block loading={status.state === 'sending'} onPress={() => void escalate()}>
        {words.escalate}
      </Button>
    </Stack>
  )
  return (
    <>
      <Button
        block
        kind="secondary"
        disabledReason={can.ok ? undefined : words.denied[can.reason]}
        onPress={() => setAsking(true)}
      >
        {words.escalate}
      </Button>
      <SheetDialog open={asking} title={words.escalateTitle} footer={footer} onClose={() => setAsking(false)}>
        <Stack gap={5}>
          <View>{words.escalateText}</View>
          <TextArea label={words.escalateNote} value={note} max={NOTE_CHARACTERS} onChange={setNote} />
        </Stack>
      </SheetDialog>
    </>
  )
}

function WithdrawButton({ afterSale }: { afterSale: AfterSale }) {
  const words = useWords(afterSaleWords).own
  const [asking, setAsking] = useState(false)
  const { send, status } = useWrite(withdrawAfterSale)
  const { orderId, afterSaleId } = afterSale
  const confirm = async () => {
    await send({ orderId, afterSaleId })
    setAsking(false)
  }
  return (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button block kind="quiet" onPress={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      <ConfirmDialog
        open={asking}
        title={words.withdrawTitle}
        text={words.withdrawText}
        confirmLabel={words.withdraw}
        busy={status.state === 'sending'}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}
