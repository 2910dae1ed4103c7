import type { StoragePort } from '#server/storage/storage-port'

/** Files in memory, and nothing else of them. */
export function memoryStorage(): StoragePort {
  const files = new Map<string, Uint8Array>()
  return {
    put: async (key, bytes) => void files.set(key, bytes),
    get: async (key) => files.get(key),
    remove: async (key) => void files.delete(key),
  }
}
