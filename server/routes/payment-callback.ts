import type { Handler } from 'hono'
import { receiveCallback } from '../commands/receive-callback'
import type { Deps } from '../deps'
import { CallbackRejected } from '../payment/payment-port'

/** Where the cashier reports payments: 204 is "understood", anything else makes it report again. */
export function paymentCallback(deps: Deps): Handler {
  return async (context) => {
    const rawBody = await context.req.text()
    try {
      await receiveCallback(deps, { headers: context.req.raw.headers, rawBody, now: deps.clock.now() })
      return context.body(null, 204)
    } catch (error) {
      if (error instanceof CallbackRejected) {
        deps.log.warn({ err: error }, 'a payment callback was rejected')
        return context.json({ code: 'FAIL', message: 'rejected' }, 401)
      }
      deps.log.error({ err: error }, 'a payment callback failed')
      return context.json({ code: 'FAIL', message: 'try again' }, 500)
    }
  }
}
