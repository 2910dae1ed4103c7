import { checkedKey } from '#server/storage/storage-key'
import type { StoragePort } from '#server/storage/storage-port'

/** Files in memory, and nothing else of them. */
export function memoryStorage(): StoragePort {
  const files = new Map<string, Uint8Array>()
  return {
    put: async (key, bytes) => void files.set(checkedKey(key), bytes),
    get: async (key) => files.get(checkedKey(key)),
    remove: async (key) => void files.delete(checkedKey(key)),
  }
}
