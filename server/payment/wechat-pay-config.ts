import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import type { Environment, Setting } from '../wechat/setting'
import { missingSetting, pemFrom } from '../wechat/setting'

export interface WechatPayConfig {
  readonly appId: string
  readonly merchantId: string
  /** Serial number of the merchant's certificate. */
  readonly merchantSerial: string
  /** PEM. */
  readonly merchantPrivateKey: string
  /** 32 bytes; opens what is encrypted in callbacks. */
  readonly apiV3Key: string
  /** WeChat Pay's public keys as PEM, by the serial their signatures name: `PUB_KEY_ID_…` or a certificate's. */
  readonly platformKeys: Readonly<Record<string, string>>
  /** https, without a query. */
  readonly notifyUrl: string
  /** Without a slash at the end. */
  readonly baseUrl: string
}

const REQUIRED = [
  'WECHAT_APP_ID',
  'WECHAT_PAY_MERCHANT_ID',
  'WECHAT_PAY_MERCHANT_SERIAL',
  'WECHAT_PAY_PRIVATE_KEY',
  'WECHAT_PAY_API_V3_KEY',
  'WECHAT_PAY_PUBLIC_KEY_ID',
  'WECHAT_PAY_PUBLIC_KEY',
  'WECHAT_PAY_NOTIFY_URL',
] as const

/** Undefined when WeChat Pay is not configured at all. */
export function wechatPayConfigFrom(environment: Environment): Setting<WechatPayConfig> | undefined {
  const touched = Object.keys(environment).some((name) => name.startsWith('WECHAT_PAY_') && environment[name])
  if (!touched) return undefined
  const problem = missingSetting('WeChat Pay', environment, REQUIRED)
  if (problem) return { ok: false, problem }

  const text = (name: (typeof REQUIRED)[number]) => environment[name] ?? ''
  const privateKey = pemFrom(text('WECHAT_PAY_PRIVATE_KEY'))
  if (!privateKey || !isReadable(() => createPrivateKey(privateKey))) {
    return wrong('WECHAT_PAY_PRIVATE_KEY must be the PEM of apiclient_key.pem or the path of that file.')
  }
  const publicKey = pemFrom(text('WECHAT_PAY_PUBLIC_KEY'))
  if (!publicKey || !isReadable(() => createPublicKey(publicKey))) {
    return wrong('WECHAT_PAY_PUBLIC_KEY must be the PEM of pub_key.pem or the path of that file.')
  }
  if (Buffer.byteLength(text('WECHAT_PAY_API_V3_KEY')) !== 32) {
    return wrong('WECHAT_PAY_API_V3_KEY must be 32 bytes.')
  }
  if (!/^https:\/\/[^?#]+$/.test(text('WECHAT_PAY_NOTIFY_URL'))) {
    return wrong('WECHAT_PAY_NOTIFY_URL must be a public https address without a query.')
  }
  const certificate = platformCertificate(environment.WECHAT_PAY_PLATFORM_CERTIFICATE)
  if (!certificate) {
    return wrong('WECHAT_PAY_PLATFORM_CERTIFICATE must be the PEM of a certificate or the path of one.')
  }
  return {
    ok: true,
    config: {
      appId: text('WECHAT_APP_ID'),
      merchantId: text('WECHAT_PAY_MERCHANT_ID'),
      merchantSerial: text('WECHAT_PAY_MERCHANT_SERIAL'),
      merchantPrivateKey: privateKey,
      apiV3Key: text('WECHAT_PAY_API_V3_KEY'),
      platformKeys: { ...certificate, [text('WECHAT_PAY_PUBLIC_KEY_ID')]: publicKey },
      notifyUrl: text('WECHAT_PAY_NOTIFY_URL'),
      baseUrl: environment.WECHAT_PAY_BASE_URL ?? 'https://api.mch.weixin.qq.com',
    },
  }
}

/** Only merchants from before the public-key mode have one; while they change over, both kinds sign. */
function platformCertificate(value: string | undefined): Record<string, string> | undefined {
  if (!value) return {}
  const pem = pemFrom(value)
  if (!pem) return undefined
  try {
    const certificate = new X509Certificate(pem)
    return {
      [certificate.serialNumber]: certificate.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    }
  } catch {
    return undefined
  }
}

function isReadable(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

function wrong(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem }
}
