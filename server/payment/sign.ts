import type { KeyObject } from 'node:crypto'
import { sign } from 'node:crypto'

interface Merchant {
  readonly merchantId: string
  readonly merchantSerial: string
  readonly privateKey: KeyObject
}

interface ToSign {
  readonly method: string
  /** As sent: encoded, with its query, without the host. */
  readonly path: string
  /** The exact bytes that are sent; empty for GET. */
  readonly body: string
  readonly timestampSeconds: number
  readonly nonce: string
}

/** The Authorization header of a request to WeChat Pay v3. */
export function authorizationOf(request: ToSign, merchant: Merchant): string {
  const { method, path, body, timestampSeconds, nonce } = request
  const signature = signLines([method, path, String(timestampSeconds), nonce, body], merchant.privateKey)
  const fields = [
    ['mchid', merchant.merchantId],
    ['nonce_str', nonce],
    ['timestamp', timestampSeconds],
    ['serial_no', merchant.merchantSerial],
    ['signature', signature],
  ]
  return `WECHATPAY2-SHA256-RSA2048 ${fields.map(([name, value]) => `${name}="${value}"`).join(',')}`
}

/** Every line, the last one too, ends with a line break. SHA256-RSA2048, base64. */
export function signLines(lines: readonly string[], privateKey: KeyObject): string {
  const message = lines.map((line) => `${line}\n`).join('')
  return sign('sha256', Buffer.from(message), privateKey).toString('base64')
}
