import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { Chance } from '../deps'
import type { S3Config } from './s3-config'
import { checkedKey } from './storage-key'
import type { StoragePort } from './storage-port'
import { StorageUnavailable } from './storage-port'

const TRIES = 3
/** A picture of some megabytes on a poor line; three tries stay under twenty seconds. */
const TRY_WITHIN_MS = 6_000
const PAUSE_MS = 150

const contentTypes: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png' }

interface S3Deps {
  readonly fetch: (request: Request) => Promise<Response>
  readonly chance: Pick<Chance, 'bytes'>
  readonly pause?: (ms: number) => Promise<void>
  readonly tryWithinMs?: number
}

interface S3Answer {
  readonly status: number
  readonly bytes: Uint8Array
}

/**
 * Files in a bucket of a service that speaks S3, shared by all machines. What is sent carries its
 * SHA-256, so that a file damaged on the way is refused and none is kept by half.
 */
export function s3Storage(config: S3Config, deps: S3Deps): StoragePort {
  const { accessKeyId, secretAccessKey, sessionToken, region } = config
  const signer = new AwsClient({ accessKeyId, secretAccessKey, sessionToken, region, service: 's3' })
  const pause = deps.pause ?? ((ms) => new Promise((resume) => setTimeout(resume, ms)))

  return {
    async put(key, bytes) {
      const answer = await ask('PUT', key, bytes)
      if (answer.status !== 200) throw failure('PUT', key, answer)
    },

    async get(key) {
      const answer = await ask('GET', key)
      if (answer.status === 200) return answer.bytes
      if (isNoSuchKey(answer)) return undefined
      throw failure('GET', key, answer)
    },

    async remove(key) {
      const answer = await ask('DELETE', key)
      if (answer.status !== 204 && answer.status !== 200 && !isNoSuchKey(answer)) {
        throw failure('DELETE', key, answer)
      }
    },
  }

  /** All three may be asked twice: the outcome is the same. */
  async function ask(method: string, key: string, body?: Uint8Array): Promise<S3Answer> {
    const url = addressOf(config, checkedKey(key))
    let unknown = ''
    for (let attempt = 0; attempt < TRIES; attempt++) {
      if (attempt > 0) await pause(jittered(PAUSE_MS * 2 ** (attempt - 1)))
      const outcome = await tryOnce(method, url, body)
      if (typeof outcome !== 'string') return outcome
      unknown = outcome
    }
    throw new StorageUnavailable(`S3 ${method} ${key}: ${unknown}`)
  }

  /** Between one and two times `ms`, so that callers who failed together do not return together. */
  function jittered(ms: number): number {
    return ms + (ms * (deps.chance.bytes(1)[0] ?? 0)) / 256
  }

  /** @returns the answer, or why this try says nothing */
  async function tryOnce(method: string, url: string, body?: Uint8Array): Promise<S3Answer | string> {
    const request = await signer.sign(url, {
      method,
      headers: headersOf(url, body),
      ...(body && { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(deps.tryWithinMs ?? TRY_WITHIN_MS),
      aws: { allHeaders: true },
    })
    try {
      const response = await deps.fetch(request)
      const answer = { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
      const again = answer.status >= 500 || answer.status === 429
      return again ? `HTTP ${answer.status} ${codeOf(answer)}` : answer
    } catch (error) {
      return error instanceof Error ? error.message : 'no answer'
    }
  }
}

/** `https://bucket.host/key` or `https://host/bucket/key`. */
function addressOf({ endpoint, bucket, addressing }: S3Config, key: string): string {
  if (addressing === 'path') return `${endpoint}/${bucket}/${key}`
  return `${endpoint.replace('://', `://${bucket}.`)}/${key}`
}

function headersOf(url: string, body: Uint8Array | undefined): Record<string, string> {
  const hash = createHash('sha256')
    .update(body ?? '')
    .digest('hex')
  if (!body) return { 'X-Amz-Content-Sha256': hash }
  const ending = url.slice(url.lastIndexOf('.') + 1)
  return {
    'X-Amz-Content-Sha256': hash,
    'Content-Type': contentTypes[ending] ?? 'application/octet-stream',
  }
}

/** A missing bucket is answered with 404 as well, and is no missing file. */
function isNoSuchKey(answer: S3Answer): boolean {
  return answer.status === 404 && codeOf(answer) === 'NoSuchKey'
}

function codeOf({ bytes }: S3Answer): string {
  return /<Code>(\w+)<\/Code>/.exec(new TextDecoder().decode(bytes.subarray(0, 2_000)))?.[1] ?? ''
}

/** What S3 will not do, however often it is asked: a wrong setting or right. */
function failure(method: string, key: string, answer: S3Answer): Error {
  return new Error(`S3 ${method} ${key}: HTTP ${answer.status} ${codeOf(answer)}`)
}
