import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskStorage } from './disk-storage'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintuan-storage-'))
})

afterEach(() => rm(folder, { recursive: true }))

it('makes folders as needed, and leaves nothing beside the file', async () => {
  const storage = diskStorage(folder)
  await storage.put('after-sales/ldr_1/pic_2.jpg', Uint8Array.of(1, 2, 3))
  await storage.put('after-sales/ldr_1/pic_2.jpg', Uint8Array.of(4))
  expect(await readdir(join(folder, 'after-sales/ldr_1'))).toEqual(['pic_2.jpg'])
})
