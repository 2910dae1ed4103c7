import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskStorage } from './disk-storage'
import type { StoragePort } from './storage-port'

let folder: string
let storage: StoragePort

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintuan-storage-'))
  storage = diskStorage(folder)
})

afterEach(() => rm(folder, { recursive: true }))

it('gives back what it was given, in folders made as needed', async () => {
  await storage.put('after-sales/ldr_1/pic_2.jpg', Uint8Array.of(1, 2, 3))
  expect([...((await storage.get('after-sales/ldr_1/pic_2.jpg')) ?? [])]).toEqual([1, 2, 3])
  expect(await readdir(join(folder, 'after-sales/ldr_1'))).toEqual(['pic_2.jpg'])
})

it('replaces a file as a whole', async () => {
  await storage.put('a.jpg', Uint8Array.of(1, 2, 3))
  await storage.put('a.jpg', Uint8Array.of(4))
  expect([...((await storage.get('a.jpg')) ?? [])]).toEqual([4])
})

it('has nothing under a key it never saw', async () => {
  expect(await storage.get('never/seen.jpg')).toBeUndefined()
})

it('removes a file, and nothing when there is none', async () => {
  await storage.put('a.jpg', Uint8Array.of(1))
  await storage.remove('a.jpg')
  await storage.remove('a.jpg')
  expect(await storage.get('a.jpg')).toBeUndefined()
})

it.each(['../secret.txt', 'a/../../b.jpg', '/etc/passwd.txt', 'a\\b.jpg', '', 'a/.jpg', 'no-ending'])(
  'takes no key that could lead elsewhere: %s',
  async (key) => {
    await expect(storage.put(key, Uint8Array.of(1))).rejects.toThrow('not a storage key')
    await expect(storage.get(key)).rejects.toThrow('not a storage key')
    await expect(storage.remove(key)).rejects.toThrow('not a storage key')
  },
)
