import { createDecipheriv } from 'node:crypto'

const TAG_BYTES = 16

/** The encrypted part of a callback, as WeChat Pay names it. */
interface Sealed {
  /** Base64; the last 16 bytes are the tag. */
  readonly ciphertext: string
  readonly nonce: string
  readonly associated_data: string
}

/**
 * Opens AEAD_AES_256_GCM with the 32 bytes of the APIv3 key.
 * @throws Error when the key is another or a bit was changed
 */
export function openSealed(sealed: Sealed, apiV3Key: string): string {
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  if (bytes.length < TAG_BYTES) throw new Error('the ciphertext is shorter than its tag')
  // The length is fixed here: without it a shortened tag would be taken too.
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(sealed.nonce), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  decipher.setAAD(Buffer.from(sealed.associated_data))
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8')
}
