import { useState } from 'react'
import type { Order } from '#contract/order'
import { cancelOrder, readOrder } from '#contract/order'
import type { OrderId } from '#domain/ids'
import { fen, formatYuan, sumFen } from '#domain/money'
import { orderCan, orderState } from '#domain/order'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { AfterSaleCard } from './after-sale-card'
import { ChangeOrder } from './change-order-sheet'
import { LatePaymentsCard } from './late-payments-card'
import { OrderFactsCard } from './order-facts-card'
import { OrderLinesCard } from './order-lines-card'
import { OrderProgress } from './order-progress'
import { PickupCodeCard } from './pickup-code-card'
import { usePay } from './use-pay'
import { memberWords } from './words/words'

const ASK_AGAIN_MS = 15_000

export function MemberOrderScreen({ orderId }: { orderId: OrderId }) {
  const words = useWords(memberWords).order
  const loaded = useLoaded(useRead(readOrder, { orderId }, { everyMs: ASK_AGAIN_MS }))
  return (
    <Screen title={words.title} of={loaded} backTo={routes.memberOrders()}>
      {(order) => <OrderBody order={order} />}
    </Screen>
  )
}

function OrderBody({ order }: { order: Order }) {
  const now = useNow()
  const state = orderState(order, now)
  const isWaiting = state === 'paid' || state === 'ready' || state === 'partly-collected'
  return (
    <Stack gap={6}>
      {isWaiting && order.pickupCode && <PickupCodeCard order={order} pickupCode={order.pickupCode} />}
      <OrderProgress order={order} now={now} />
      <LatePaymentsCard order={order} />
      <OrderFactsCard order={order} state={state} />
      <OrderLinesCard order={order} />
      {order.lines.some((line) => line.handedOverAt) && <AfterSaleCard order={order} now={now} />}
      {(state === 'unpaid' || isWaiting) && <ChangeOrder order={order} now={now} />}
      {state === 'unpaid' && <PayButton order={order} />}
      {(state === 'unpaid' || state === 'paid') && <CancelButton order={order} now={now} />}
    </Stack>
  )
}

function PayButton({ order }: { order: Order }) {
  const words = useWords(memberWords).order
  const { pay, status } = usePay()
  return (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button block loading={status.state === 'sending'} onPress={() => void pay(order.orderId)}>
        {words.payNow}
      </Button>
    </Stack>
  )
}

function CancelButton({ order, now }: { order: Order; now: string }) {
  const words = useWords(memberWords).order
  const [asking, setAsking] = useState(false)
  const { send, status } = useWrite(cancelOrder)
  const can = orderCan.cancel(order, now)
  const cancelText = useCancelText()
  const confirm = async () => {
    await send({ orderId: order.orderId })
    setAsking(false)
  }
  return (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button
        block
        kind="quiet"
        disabledReason={can.ok ? undefined : words.reasons[can.reason]}
        onPress={() => setAsking(true)}
      >
        {words.cancel}
      </Button>
      <ConfirmDialog
        open={asking}
        kind="danger"
        title={words.cancelTitle}
        text={cancelText(order)}
        confirmLabel={words.cancel}
        busy={status.state === 'sending'}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}

/** What cancelling gives back, told before it is done. */
function useCancelText() {
  const words = useWords(memberWords).order
  return ({ facts, lines, discountFen }: Order) => {
    if (!facts.paidAt) return words.cancelUnpaid
    const backFen = sumFen(lines.map((line) => fen(line.paidFen - line.refundedFen)))
    const back = words.cancelPaid(formatYuan(backFen))
    return discountFen > 0 ? `${back}${words.cancelCoupon}` : back
  }
}
