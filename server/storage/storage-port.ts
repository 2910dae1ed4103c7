/** Where files are kept that are no rows: pictures. Keys are made by the server, never by a client. */
export interface StoragePort {
  /**
   * Writes a whole file or none; an earlier one under the same key is replaced.
   * @throws StorageUnavailable
   */
  put(key: string, bytes: Uint8Array): Promise<void>
  /**
   * Undefined when nothing is kept under the key.
   * @throws StorageUnavailable
   */
  get(key: string): Promise<Uint8Array | undefined>
  /**
   * Nothing under the key is no failure: it may be removed twice.
   * @throws StorageUnavailable
   */
  remove(key: string): Promise<void>
}

/** The storage does not answer now and may later. */
export class StorageUnavailable extends Error {}
