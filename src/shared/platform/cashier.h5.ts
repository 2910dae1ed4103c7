export interface CashierTold {
  cashierUrl: string | null
  requestPayment: object | null
}

/**
 * `returned` says only that the cashier is closed; whether it was paid is asked of the server. `demo`: the demo's
 * cashier at `cashierUrl` is for us to show.
 */
export type CashierOutcome = 'leaving' | 'returned' | 'cancelled' | 'failed' | 'demo'

/** Leaves for the cashier's page, which comes back by itself. */
export function openCashier({ cashierUrl }: CashierTold): Promise<CashierOutcome> {
  if (!cashierUrl) return Promise.resolve('failed')
  window.location.href = cashierUrl
  return Promise.resolve('leaving')
}

/** How this platform pays. */
export const paymentChannel = 'h5' as const
