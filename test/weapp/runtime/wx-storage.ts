import { answered, Refused } from './answer'
import { phone } from './phone'

const LARGEST_VALUE_BYTES = 1024 * 1024

/** Stores a copy, as a phone does; WeChat refuses more than 1 MB under one key. */
function write(key: string, value: unknown): void {
  const text = JSON.stringify({ value })
  if (text.length > LARGEST_VALUE_BYTES) throw new Refused('exceed max size')
  phone.storage.set(key, text)
}

function read(key: string): unknown {
  const text = phone.storage.get(key)
  return text === undefined ? '' : JSON.parse(text).value
}

export const storage = {
  getStorageSync: read,
  setStorageSync: write,
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  clearStorageSync: () => phone.storage.clear(),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()], currentSize: 1, limitSize: 10_240 }),
  getStorage: answered('getStorage', ({ key }) => {
    if (!phone.storage.has(key)) throw new Refused('data not found')
    return { data: read(key) }
  }),
  setStorage: answered('setStorage', ({ key, data }) => write(key, data)),
  removeStorage: answered('removeStorage', ({ key }) => {
    phone.storage.delete(key)
  }),
  clearStorage: answered('clearStorage', () => phone.storage.clear()),
}
