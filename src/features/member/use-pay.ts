import { useCallback } from 'react'
import { startPayment } from '#contract/payment'
import type { OrderId } from '#domain/ids'
import { useWrite } from '../../shared/api/use-write'
import { go } from '../../shared/navigate'
import { openCashier, paymentChannel } from '../../shared/platform/cashier'
import { routes } from '../../shared/routes'

/** Starts a payment and leaves for the cashier; whatever the cashier says, the server is asked afterwards. */
export function usePay() {
  const { send, status } = useWrite(startPayment)
  const pay = useCallback(
    async (orderId: OrderId) => {
      const started = await send({ orderId, channel: paymentChannel })
      if (!started) return
      const outcome = await openCashier(started)
      if (outcome === 'leaving') return
      const demo = outcome === 'demo' ? started.cashierUrl : null
      go(routes.cashier({ orderId, ...(demo && { demo }) }))
    },
    [send],
  )
  return { pay, status }
}
