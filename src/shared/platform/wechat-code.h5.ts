/** In a browser one signs in by phone. */
export const canSignInByWechat = false

export function wechatCode(): Promise<string> {
  return Promise.resolve('none')
}
