import { fakeS3 } from '#mock/s3/fake-s3'
import type { S3Config } from './s3-config'
import { s3Storage } from './s3-storage'
import { StorageUnavailable } from './storage-port'

const config: S3Config = {
  endpoint: 'https://s3.test',
  bucket: 'pictures',
  region: 'cn-east-1',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'very-secret',
  addressing: 'virtual-host',
}
const bucketOf = (changes: Partial<S3Config> = {}) => fakeS3({ ...config, ...changes, host: 's3.test' })
const chance = { bytes: (count: number) => new Uint8Array(count).fill(128) }
const picture = Uint8Array.of(1, 2, 3)

type Answer = (request: Request) => Response | Promise<Response>

/** A service that gives the answers one after the other, the last one again and again. */
function service(answers: readonly Answer[], changes: Partial<S3Config> = {}) {
  const asked: Request[] = []
  const pauses: number[] = []
  const storage = s3Storage(
    { ...config, ...changes },
    {
      chance,
      tryWithinMs: 50,
      pause: async (ms) => void pauses.push(ms),
      fetch: async (request) => {
        asked.push(request.clone())
        const answer = answers[Math.min(asked.length, answers.length) - 1]
        return answer ? answer(request) : Promise.reject(new TypeError('fetch failed'))
      },
    },
  )
  return { storage, asked, pauses }
}

const status =
  (code: number, body = '') =>
  () =>
    new Response(code === 204 ? null : body, { status: code })
const error = (code: number, name: string) => status(code, `<Error><Code>${name}</Code></Error>`)
const broken: Answer = () => Promise.reject(new TypeError('fetch failed'))
const silent: Answer = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe('what is sent', () => {
  it('carries the type its ending says, and the keys only as a signature', async () => {
    const bucket = bucketOf()
    const { storage, asked } = service([bucket.fetch])
    await storage.put('a/b.jpg', picture)
    await storage.put('a/b.bin', picture)
    expect([...bucket.objects].map(([key, { contentType }]) => [key, contentType])).toEqual([
      ['a/b.jpg', 'image/jpeg'],
      ['a/b.bin', 'application/octet-stream'],
    ])
    const told = asked.map(({ url, headers }) => url + JSON.stringify([...headers])).join()
    expect(told).not.toContain(config.secretAccessKey)
  })

  it.each([
    ['virtual-host', 'https://pictures.s3.test/a/b.jpg'],
    ['path', 'https://s3.test/pictures/a/b.jpg'],
  ] as const)('goes to the address of the file: %s', async (addressing, url) => {
    const { storage, asked } = service([bucketOf().fetch], { addressing })
    await storage.put('a/b.jpg', picture)
    expect(asked.map((request) => request.url)).toEqual([url])
  })

  it('carries the token of temporary keys, signed', async () => {
    const { storage, asked } = service([bucketOf().fetch], { sessionToken: 'for-an-hour' })
    await storage.put('a.jpg', picture)
    expect(asked[0]?.headers.get('x-amz-security-token')).toBe('for-an-hour')
    expect(asked[0]?.headers.get('authorization')).toContain('x-amz-security-token')
  })
})

describe('a service that stumbles', () => {
  it.each([
    ['it is busy', error(503, 'SlowDown')],
    ['it asks for fewer calls', status(429)],
    ['the line breaks', broken],
    ['it is silent', silent],
  ])('is asked again when %s, and the file is kept once', async (_, stumble) => {
    const bucket = bucketOf()
    const { storage, asked } = service([stumble, stumble, bucket.fetch])
    await storage.put('a.jpg', picture)
    expect([asked.length, bucket.objects.size]).toEqual([3, 1])
  })

  it('is given twice the time before each next try', async () => {
    const { storage, pauses } = service([broken, broken, bucketOf().fetch])
    await storage.put('a.jpg', picture)
    expect(pauses).toEqual([225, 450])
  })

  it.each([
    ['put', (storage: ReturnType<typeof s3Storage>) => storage.put('a.jpg', picture)],
    ['get', (storage: ReturnType<typeof s3Storage>) => storage.get('a.jpg')],
    ['remove', (storage: ReturnType<typeof s3Storage>) => storage.remove('a.jpg')],
  ])('is unavailable to %s after three tries', async (_, act) => {
    const { storage, asked } = service([error(503, 'SlowDown')])
    const failure = await act(storage).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(StorageUnavailable)
    expect(String(failure)).toContain('HTTP 503 SlowDown')
    expect(asked).toHaveLength(3)
  })
})

describe('a service that says no', () => {
  it.each([
    ['a wrong secret', bucketOf({ secretAccessKey: 'another' }).fetch, 'HTTP 403 SignatureDoesNotMatch'],
    ['a key it does not know', bucketOf({ accessKeyId: 'AKIDOTHER' }).fetch, 'HTTP 403 InvalidAccessKeyId'],
    ['another region', bucketOf({ region: 'eu-1' }).fetch, 'HTTP 400 AuthorizationHeaderMalformed'],
    ['a bucket that is not there', bucketOf({ bucket: 'others' }).fetch, 'HTTP 404 NoSuchBucket'],
    ['a bucket that has moved', error(301, 'PermanentRedirect'), 'HTTP 301 PermanentRedirect'],
    ['a page that is not S3', status(404, '<html>nothing here</html>'), 'HTTP 404'],
  ])('to %s is asked once, and it is no missing file', async (_, answer, says) => {
    for (const act of ['get', 'remove'] as const) {
      const { storage, asked } = service([answer])
      const failure = await storage[act]('a.jpg').catch((thrown: unknown) => thrown)
      expect(failure).not.toBeInstanceOf(StorageUnavailable)
      expect(String(failure)).toContain(says)
      expect(asked).toHaveLength(1)
    }
  })

  it('refuses a file that was changed on its way', async () => {
    const bucket = bucketOf()
    const { storage } = service([(request) => bucket.fetch(new Request(request, { body: Uint8Array.of(9) }))])
    await expect(storage.put('a.jpg', picture)).rejects.toThrow('XAmzContentSHA256Mismatch')
    expect(bucket.objects.size).toBe(0)
  })

  it('to removing what is not there is no failure, also where S3 itself would not say it', async () => {
    const { storage } = service([error(404, 'NoSuchKey')])
    await storage.remove('a.jpg')
  })
})
