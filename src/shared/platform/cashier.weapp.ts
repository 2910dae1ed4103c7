import Taro from '@tarojs/taro'

export interface CashierTold {
  cashierUrl: string | null
  requestPayment: Taro.requestPayment.Option | null
}

/**
 * `returned` says only that the cashier is closed; whether it was paid is asked of the server. `demo`: the demo's
 * cashier at `cashierUrl` is for us to show.
 */
export type CashierOutcome = 'leaving' | 'returned' | 'cancelled' | 'failed' | 'demo'

/** WeChat's own cashier, but for the demo, whose payments WeChat does not know. */
export function openCashier({ cashierUrl, requestPayment }: CashierTold): Promise<CashierOutcome> {
  if (cashierUrl) return Promise.resolve('demo')
  if (!requestPayment) return Promise.resolve('failed')
  return new Promise((resolve) => {
    // Taro hands this call to WeChat as it is: without callbacks nothing may come back.
    Taro.requestPayment({
      ...requestPayment,
      success: () => resolve('returned'),
      fail: ({ errMsg }) => resolve(errMsg.includes('cancel') ? 'cancelled' : 'failed'),
    })
  })
}

/** How this platform pays. */
export const paymentChannel = 'weapp' as const
