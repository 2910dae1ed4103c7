import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fakeS3 } from '#mock/s3/fake-s3'
import { realChance } from '../chance'
import type { Listening } from '../listen'
import { listen } from '../listen'
import { diskStorage } from './disk-storage'
import { s3Storage } from './s3-storage'
import type { StoragePort } from './storage-port'

const keys = { region: 'cn-east-1', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 's3cr3t/with+signs' }
const bucket = 'lintuan-pictures'
const chance = realChance(() => new Date())

let folder: string
let overTheWire: Listening
const storages = new Map<string, StoragePort>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintuan-storage-'))
  storages.set('the disk', diskStorage(folder))

  const listening = fakeS3({ ...keys, bucket, host: '127.0.0.1' })
  overTheWire = await listen(listening, 0, '127.0.0.1')
  const endpoint = `http://127.0.0.1:${overTheWire.port}`
  storages.set(
    'S3 with the bucket in the path',
    s3Storage({ ...keys, bucket, endpoint, addressing: 'path' }, { fetch, chance }),
  )

  const near = fakeS3({ ...keys, bucket, host: 's3.test' })
  storages.set(
    'S3 with the bucket before the host',
    s3Storage(
      { ...keys, bucket, endpoint: 'https://s3.test', addressing: 'virtual-host' },
      { ...near, chance },
    ),
  )
})

afterAll(async () => {
  await overTheWire.stop()
  await rm(folder, { recursive: true })
})

/** What every storage does alike. */
describe.each(['the disk', 'S3 with the bucket in the path', 'S3 with the bucket before the host'])(
  '%s',
  (name) => {
    const storage = () => {
      const found = storages.get(name)
      if (!found) throw new Error(`no storage called ${name}`)
      return found
    }
    const kept = async (key: string) => {
      const bytes = await storage().get(key)
      return bytes && [...bytes]
    }

    it('gives back every byte it was given', async () => {
      const every = Uint8Array.from({ length: 70_000 }, (_, place) => place % 256)
      await storage().put('after-sales/ldr_1/pic_2.jpg', every)
      expect(
        Buffer.from(every).equals((await storage().get('after-sales/ldr_1/pic_2.jpg')) ?? new Uint8Array()),
      ).toBe(true)
    })

    it('keeps an empty file as a file', async () => {
      await storage().put('empty.jpg', new Uint8Array())
      expect(await kept('empty.jpg')).toEqual([])
    })

    it('replaces a file as a whole', async () => {
      await storage().put('a.jpg', Uint8Array.of(1, 2, 3))
      await storage().put('a.jpg', Uint8Array.of(4))
      expect(await kept('a.jpg')).toEqual([4])
    })

    it('keeps files of like names apart', async () => {
      await storage().put('one/a-b_c.jpg', Uint8Array.of(1))
      await storage().put('two/a-b_c.jpg', Uint8Array.of(2))
      expect([await kept('one/a-b_c.jpg'), await kept('two/a-b_c.jpg')]).toEqual([[1], [2]])
    })

    it('has nothing under a key it never saw', async () => {
      expect(await kept('never/seen.jpg')).toBeUndefined()
    })

    it('removes a file, and nothing when there is none', async () => {
      await storage().put('b.jpg', Uint8Array.of(1))
      await storage().remove('b.jpg')
      await storage().remove('b.jpg')
      expect(await kept('b.jpg')).toBeUndefined()
    })

    it('holds one of two that are written at once, and no mixture', async () => {
      const [ones, twos] = [new Uint8Array(50_000).fill(1), new Uint8Array(50_000).fill(2)]
      await Promise.all([storage().put('raced.jpg', ones), storage().put('raced.jpg', twos)])
      const found = (await storage().get('raced.jpg')) ?? new Uint8Array()
      expect([found.length, new Set(found).size]).toEqual([50_000, 1])
    })

    it.each([
      '../secret.txt',
      'a/../../b.jpg',
      '/etc/passwd.txt',
      'a\\b.jpg',
      '',
      'a/.jpg',
      'no-ending',
      'a b.jpg',
      'a.jpg?x=1',
    ])('takes no key that could lead elsewhere: %s', async (key) => {
      await expect(storage().put(key, Uint8Array.of(1))).rejects.toThrow('not a storage key')
      await expect(storage().get(key)).rejects.toThrow('not a storage key')
      await expect(storage().remove(key)).rejects.toThrow('not a storage key')
    })
  },
)
