import Taro from '@tarojs/taro'

export type ScanOutcome = { kind: 'code'; text: string } | { kind: 'cancelled' } | { kind: 'dialog' }

/** WeChat's own scanner; what it is not is `dialog`: nothing has to be drawn by us. */
export async function scanCode(): Promise<ScanOutcome> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })
    return { kind: 'code', text: result }
  } catch {
    return { kind: 'cancelled' }
  }
}
