import { createHash, createHmac } from 'node:crypto'

interface Signed {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly signedHeaders: readonly string[]
  /** `20130524T000000Z` */
  readonly timestamp: string
  readonly region: string
  readonly secretAccessKey: string
}

/**
 * The signature of a request by AWS Signature Version 4 for S3, worked out from its description alone, so that it
 * can tell whether another signed right: canonical request, string to sign, derived key.
 * @returns 64 hexadecimal digits
 */
export function signatureV4(request: Signed): string {
  const { timestamp, region, secretAccessKey } = request
  const day = timestamp.slice(0, 8)
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', timestamp, scope, sha256(canonicalRequest(request))].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  return hmac(key, toSign).toString('hex')
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function canonicalRequest({ method, url, headers, signedHeaders }: Signed): string {
  const headerOf = (name: string) => (name === 'host' ? url.host : (headers.get(name) ?? ''))
  const lines = signedHeaders.map((name) => `${name}:${headerOf(name).trim().replace(/ +/g, ' ')}\n`)
  return [
    method,
    canonicalPath(url.pathname),
    canonicalQuery(url.searchParams),
    lines.join(''),
    signedHeaders.join(';'),
    headers.get('x-amz-content-sha256') ?? '',
  ].join('\n')
}

function canonicalPath(pathname: string): string {
  return pathname
    .split('/')
    .map((part) => encoded(decodeURIComponent(part)))
    .join('/')
}

function canonicalQuery(parameters: URLSearchParams): string {
  return [...parameters]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
}

/** Everything but letters, digits, `-`, `.`, `_` and `~`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
