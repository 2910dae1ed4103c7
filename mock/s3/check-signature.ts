import { timingSafeEqual } from 'node:crypto'
import { sha256, signatureV4 } from './signature-v4'

/** Name and status of an answer that says no, as S3 documents them. */
export interface S3Error {
  readonly code: string
  readonly status: number
}

interface Keys {
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/

const SKEW_MS = 15 * 60_000

/** Undefined when the request is signed as S3 asks, and its body is the one that was signed. */
export function signatureError(request: Request, body: Uint8Array, keys: Keys): S3Error | undefined {
  const { headers } = request
  const parts = AUTHORIZATION.exec(headers.get('authorization') ?? '')
  if (!parts) return { code: 'AccessDenied', status: 403 }
  const [, accessKeyId = '', day = '', region = '', names = '', signature = ''] = parts
  if (accessKeyId !== keys.accessKeyId) return { code: 'InvalidAccessKeyId', status: 403 }
  if (region !== keys.region) return { code: 'AuthorizationHeaderMalformed', status: 400 }

  const timestamp = headers.get('x-amz-date') ?? ''
  if (!timestamp.startsWith(day)) return { code: 'AccessDenied', status: 403 }
  if (Math.abs(Date.now() - instantOf(timestamp)) > SKEW_MS) {
    return { code: 'RequestTimeTooSkewed', status: 403 }
  }
  const signedHeaders = names.split(';')
  if (mustBeSigned(headers).some((name) => !signedHeaders.includes(name))) {
    return { code: 'AccessDenied', status: 403 }
  }
  const expected = signatureV4({
    method: request.method,
    url: new URL(request.url),
    headers,
    signedHeaders,
    timestamp,
    region,
    secretAccessKey: keys.secretAccessKey,
  })
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) {
    return { code: 'SignatureDoesNotMatch', status: 403 }
  }
  if (headers.get('x-amz-content-sha256') === sha256(body)) return undefined
  return { code: 'XAmzContentSHA256Mismatch', status: 400 }
}

/** `host`, the type of what is sent, and whatever speaks to S3 itself. */
function mustBeSigned(headers: Headers): string[] {
  return [
    'host',
    ...[...headers.keys()].filter((name) => name === 'content-type' || name.startsWith('x-amz-')),
  ]
}

/** `20130524T000000Z`; NaN, which is never within the skew, when it is not written so. */
function instantOf(timestamp: string): number {
  return Date.parse(timestamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}
