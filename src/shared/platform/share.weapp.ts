import Taro from '@tarojs/taro'

export interface ShareText {
  title: string
  text: string
  url: string
}

/** `hold`: the picture cannot be shared from here; the person presses and holds it. */
export type ShareOutcome = 'opened' | 'hold'

/** WeChat's panel sends, saves and keeps a picture without access to the album. */
export function sharePicture(path: string, _title: string): Promise<ShareOutcome> {
  return new Promise((resolve) => {
    // Taro hands this call to WeChat as it is: without callbacks nothing may come back.
    Taro.showShareImageMenu({
      path,
      success: () => resolve('opened'),
      fail: ({ errMsg }) => resolve(errMsg.includes('cancel') ? 'opened' : 'hold'),
    })
  })
}

/** Sharing text is WeChat's own button (`openType="share"`), never a call. */
export function canShareText(): boolean {
  return false
}

export function shareText(_told: ShareText): Promise<void> {
  return Promise.resolve()
}
