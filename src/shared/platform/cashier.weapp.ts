import Taro from '@tarojs/taro'

export interface CashierTold {
  cashierUrl: string | null
  requestPayment: Taro.requestPayment.Option | null
}

/** `returned` says only that the cashier is closed; whether it was paid is asked of the server. */
export type CashierOutcome = 'leaving' | 'returned' | 'cancelled' | 'failed'

export async function openCashier({ requestPayment }: CashierTold): Promise<CashierOutcome> {
  if (!requestPayment) return 'failed'
  try {
    await Taro.requestPayment(requestPayment)
    return 'returned'
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    return said.includes('cancel') ? 'cancelled' : 'failed'
  }
}

/** How this platform pays. */
export const paymentChannel = 'weapp' as const
