import Taro from '@tarojs/taro'

export interface ShareText {
  title: string
  text: string
  url: string
}

/** `hold`: the picture cannot be shared from here; the person presses and holds it. */
export type ShareOutcome = 'opened' | 'hold'

/** WeChat's panel sends, saves and keeps a picture without access to the album. */
export async function sharePicture(path: string, _title: string): Promise<ShareOutcome> {
  try {
    await Taro.showShareImageMenu({ path })
    return 'opened'
  } catch (error) {
    return isCancel(error) ? 'opened' : 'hold'
  }
}

/** Sharing text is WeChat's own button (`openType="share"`), never a call. */
export function canShareText(): boolean {
  return false
}

export function shareText(_told: ShareText): Promise<void> {
  return Promise.resolve()
}

function isCancel(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'errMsg' in error &&
    String(error.errMsg).includes('cancel')
  )
}
