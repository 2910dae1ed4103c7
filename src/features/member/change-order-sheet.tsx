import { View } from '@tarojs/components'
import { useState } from 'react'
import { changeOrder, type Order } from '#contract/order'
import type { Instant } from '#domain/ids'
import { orderCan } from '#domain/order'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { TextInput } from '../../shared/ui/text-input'
import { toast } from '../../shared/ui/toast-store'
import { DeliveryChoice, deliverToOf } from './delivery-choice'
import { deliveryWords } from './delivery-words/words'

const LONGEST_NOTE = 100
const LONGEST_NAME = 20

/** Where the order goes, who collects it, and what the leader is asked. */
export function ChangeOrder({ order, now }: { order: Order; now: Instant }) {
  const words = useWords(deliveryWords)
  const [isOpen, setOpen] = useState(false)
  const may = orderCan.changeCollector(order, now)
  return (
    <>
      <Button
        block
        kind="secondary"
        disabledReason={may.ok ? undefined : words.ended}
        onPress={() => setOpen(true)}
      >
        {words.change}
      </Button>
      {isOpen && <ChangeSheet order={order} now={now} onClose={() => setOpen(false)} />}
    </>
  )
}

function ChangeSheet({ order, now, onClose }: { order: Order; now: Instant; onClose: () => void }) {
  const words = useWords(deliveryWords)
  const [wish, setWish] = useState({ isDelivered: order.deliverTo !== null, to: order.deliverTo ?? '' })
  const [note, setNote] = useState(order.note ?? '')
  const [collector, setCollector] = useState(order.collectorName ?? '')
  const { send, status } = useWrite(changeOrder)
  const mayMove = orderCan.changeDelivery(order, now).ok
  const deliverTo = deliverToOf(wish)
  const save = async () => {
    if (deliverTo === undefined) return
    const changed = await send({
      orderId: order.orderId,
      deliverTo,
      note: note.trim() || null,
      collectorName: collector.trim() || null,
    })
    if (!changed) return
    toast.show(words.saved)
    onClose()
  }
  const footer = (
    <>
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={deliverTo === undefined ? words.toFirst : undefined}
        onPress={() => void save()}
      >
        {words.save}
      </Button>
    </>
  )
  return (
    <SheetDialog open title={words.changeTitle} footer={footer} onClose={onClose}>
      <Stack gap={5}>
        {!mayMove && <View className="lt-muted">{words.changeClosed}</View>}
        {mayMove && (order.offersDelivery || order.deliverTo) && (
          <DeliveryChoice place={order.leader.pickupPoint.name} wish={wish} onChange={setWish} />
        )}
        {!wish.isDelivered && (
          <TextInput
            label={words.collector}
            hint={words.collectorHint}
            value={collector}
            max={LONGEST_NAME}
            onChange={setCollector}
          />
        )}
        {mayMove && (
          <TextArea
            label={words.note}
            value={note}
            max={LONGEST_NOTE}
            placeholder={words.noteHint}
            onChange={setNote}
          />
        )}
      </Stack>
    </SheetDialog>
  )
}
