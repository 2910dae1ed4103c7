import Taro from '@tarojs/taro'

export const canSignInByWechat = true

/** The one-time code of wx.login; 'none' when WeChat gave none, which the server refuses with a sentence. */
export async function wechatCode(): Promise<string> {
  try {
    return (await Taro.login()).code || 'none'
  } catch {
    return 'none'
  }
}
