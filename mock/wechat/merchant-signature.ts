import { createVerify } from 'node:crypto'

const WINDOW_SECONDS = 300
const SCHEME = 'WECHATPAY2-SHA256-RSA2048 '

interface SignedRequest {
  readonly method: string
  /** Path and query as they arrived. */
  readonly path: string
  readonly body: string
  readonly authorization: string
}

interface Merchant {
  readonly merchantId: string
  readonly serial: string
  /** PEM. */
  readonly publicKey: string
}

/** Why a merchant's request is not believed; undefined when it is. Written from the documents, apart from the server's. */
export function merchantSignatureFault(
  request: SignedRequest,
  merchant: Merchant,
  nowMs: number,
): string | undefined {
  if (!request.authorization.startsWith(SCHEME)) return 'Authorization 认证类型不正确'
  const fields = fieldsOf(request.authorization.slice(SCHEME.length))
  if (fields.get('mchid') !== merchant.merchantId) return '商户号与签名不一致'
  if (fields.get('serial_no') !== merchant.serial) return '商户证书序列号有误'
  const timestamp = fields.get('timestamp') ?? ''
  if (!(Math.abs(nowMs / 1000 - Number.parseInt(timestamp, 10)) <= WINDOW_SECONDS))
    return 'Http头时间戳与当前时间相差过大'

  const text = [
    request.method,
    request.path,
    timestamp,
    fields.get('nonce_str') ?? '',
    request.body,
    '',
  ].join('\n')
  const genuine = createVerify('RSA-SHA256')
    .update(text, 'utf8')
    .verify(merchant.publicKey, fields.get('signature') ?? '', 'base64')
  return genuine ? undefined : '签名错误'
}

function fieldsOf(text: string): Map<string, string> {
  const pairs = text.matchAll(/([a-z_]+)="([^"]*)"/g)
  return new Map(Array.from(pairs, ([, name = '', value = '']) => [name, value] as const))
}
