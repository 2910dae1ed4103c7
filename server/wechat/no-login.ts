import type { WechatLoginPort } from './login-port'
import { WechatUnavailable } from './login-port'

/** Where no mini-program is set up, people sign in by phone. */
export const noWechatLogin: WechatLoginPort = {
  async signIn() {
    throw new WechatUnavailable('WECHAT_APP_ID and WECHAT_APP_SECRET are not set')
  },
}
