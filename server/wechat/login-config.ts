import type { Environment, Setting } from './setting'
import { missingSetting } from './setting'

export interface WechatLoginConfig {
  readonly appId: string
  readonly appSecret: string
  /** Without a slash at the end. */
  readonly baseUrl: string
}

/** Undefined when sign-in by WeChat is not configured at all. */
export function wechatLoginConfigFrom(environment: Environment): Setting<WechatLoginConfig> | undefined {
  if (!environment.WECHAT_APP_SECRET) return undefined
  const problem = missingSetting('Sign-in by WeChat', environment, ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'])
  if (problem) return { ok: false, problem }
  return {
    ok: true,
    config: {
      appId: environment.WECHAT_APP_ID ?? '',
      appSecret: environment.WECHAT_APP_SECRET,
      baseUrl: environment.WECHAT_BASE_URL ?? 'https://api.weixin.qq.com',
    },
  }
}
