import { done } from '#contract/refusal'
import { checkPayment } from '../commands/check-payment'
import { startPayment } from '../commands/start-payment'
import type { HandlersOf } from '../http/call'
import type { StartedPayment } from '../payment/payment-port'
import { readOrder } from '../queries/orders'
import { found } from './found'

export const paymentHandlers = {
  async startPayment(input, { deps, principal, now, ip, origin }) {
    const outcome = await startPayment(deps, {
      ...input,
      memberId: principal.memberId,
      payerIp: ip,
      origin,
      now,
    })
    if (!outcome.ok) return outcome
    const { paymentId, started } = outcome.value
    return done({
      paymentId,
      cashierUrl: started ? cashierUrlOf(started) : null,
      requestPayment: started?.kind === 'weapp' ? started.requestPayment : null,
    })
  },

  async checkPayment({ orderId }, { deps, db, principal: { memberId }, now }) {
    const checked = await checkPayment(deps, { memberId, orderId, now })
    if (!checked.ok) return checked
    const order = found(await readOrder(db, memberId, orderId))
    return order.ok ? done({ state: checked.value, order: order.value }) : order
  },
} satisfies HandlersOf<'startPayment' | 'checkPayment'>

function cashierUrlOf(started: StartedPayment): string | null {
  return started.kind === 'h5' ? started.cashierUrl : (started.demoCashierUrl ?? null)
}
