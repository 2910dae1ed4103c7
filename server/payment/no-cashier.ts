import type { PaymentPort } from './payment-port'
import { CallbackRejected, PaymentUnavailable } from './payment-port'

const unavailable = async () => {
  throw new PaymentUnavailable('WeChat Pay is not set up')
}

/** Where no cashier is set up, orders can be looked at and not be paid. */
export const noCashier: PaymentPort = {
  start: unavailable,
  query: unavailable,
  refund: unavailable,
  async readCallback() {
    throw new CallbackRejected('WeChat Pay is not set up')
  },
}
