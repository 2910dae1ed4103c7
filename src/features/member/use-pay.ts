import { useCallback } from 'react'
import { startPayment } from '#contract/payment'
import type { OrderId } from '#domain/ids'
import { useWrite } from '../../shared/api/use-write'
import { go } from '../../shared/navigate'
import { openCashier, paymentChannel } from '../../shared/platform/cashier'
import { canSignInByWechat, wechatCode } from '../../shared/platform/wechat-code'
import { routes } from '../../shared/routes'

/** Starts a payment and leaves for the cashier; whatever the cashier says, the server is asked afterwards. */
export function usePay() {
  const { send, status } = useWrite(startPayment)
  const pay = useCallback(
    async (orderId: OrderId) => {
      // Who signed in by phone has no openid yet, and WeChat takes money from an openid only.
      const code = canSignInByWechat ? { wechatCode: await wechatCode() } : {}
      const started = await send({ orderId, channel: paymentChannel, ...code })
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
