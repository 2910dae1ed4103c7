import { useState } from 'react'
import { checkPayment } from '#contract/payment'
import type { OrderId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { replace } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import type { IconName } from '../../shared/ui/icon'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { DemoCashier } from './demo-cashier'
import { usePay } from './use-pay'
import { memberWords } from './words/words'

const ASK_AGAIN_MS = 3_000

const icons: Record<PaymentState, IconName> = {
  paid: 'check-circle',
  pending: 'clock',
  failed: 'warning',
  refunded: 'refresh',
  none: 'clock',
}

type PaymentState = 'none' | 'pending' | 'paid' | 'failed' | 'refunded'

interface CashierProps {
  readonly orderId: OrderId
  /** Address of the demo's cashier, while its answer is still to be chosen. */
  readonly demo?: string
}

/** Back from the cashier: what the server found out, never what the phone says. */
export function CashierScreen({ orderId, demo }: CashierProps) {
  const words = useWords(memberWords).cashier
  const query = useRead(checkPayment, { orderId }, { everyMs: ASK_AGAIN_MS })
  const { pay, status } = usePay()
  const [isChosen, setChosen] = useState(false)
  const chosen = () => {
    setChosen(true)
    void query.refetch()
  }
  const hints: Record<PaymentState, string> = {
    paid: words.paidHint,
    pending: words.pendingHint,
    failed: words.failedHint,
    refunded: words.refundedHint,
    none: words.failedHint,
  }
  return (
    <Screen title={words.title} of={useLoaded(query)} backTo={routes.memberOrder({ orderId })}>
      {({ state }) =>
        demo && !isChosen && state === 'pending' ? (
          <DemoCashier url={demo} onChosen={chosen} />
        ) : (
          <Stack gap={6}>
            <Empty title={words[state]} hint={hints[state]} icon={icons[state]} />
            <ActProblem status={status} />
            {(state === 'failed' || state === 'none' || state === 'pending') && (
              <Button block loading={status.state === 'sending'} onPress={() => void pay(orderId)}>
                {words.again}
              </Button>
            )}
            <Button block kind="secondary" onPress={() => replace(routes.memberOrder({ orderId }))}>
              {words.seeOrder}
            </Button>
          </Stack>
        )
      }
    </Screen>
  )
}
