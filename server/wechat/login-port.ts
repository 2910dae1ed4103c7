export type WechatLogin = { readonly kind: 'openid'; readonly openid: string } | { readonly kind: 'rejected' }

/** Turns the code of wx.login into the openid of the person. */
export interface WechatLoginPort {
  /** @throws WechatUnavailable */
  signIn(code: string): Promise<WechatLogin>
}

export class WechatUnavailable extends Error {}
