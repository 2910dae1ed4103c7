import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const KEY_BYTES = 32

/** What needs a key that is not in the database. */
export interface Secrets {
  /** Blind index: finds a phone or code without storing it. */
  fingerprint(text: string): string
  /** AES-256-GCM, `v1.<iv>.<tag>.<ciphertext>` in base64url. */
  encrypt(text: string): string
  /** @throws Error when it was not encrypted with this key, or was changed since */
  decrypt(sealed: string): string
}

export function secretsFrom(key: Uint8Array): Secrets {
  const cipherKey = subKey(key, 'cipher')
  const indexKey = subKey(key, 'index')
  return {
    fingerprint: (text) => createHmac('sha256', indexKey).update(text).digest('base64url'),
    encrypt(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, iv)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return ['v1', iv, cipher.getAuthTag(), sealed]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.')
    },
    decrypt(sealed) {
      const [, iv, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
      if (!iv || !tag || !text) throw new Error('not a text of ours')
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, iv, { authTagLength: 16 })
      decipher.setAuthTag(tag)
      return decipher.update(text, undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

/**
 * The key from LINTUAN_SECRET (32 bytes, base64), or for the embedded default a file that is made on first start.
 * @throws Error when the environment holds something else
 */
export function readSecretKey(environment: string | undefined, file: string): Uint8Array {
  if (environment) {
    const key = Buffer.from(environment, 'base64')
    if (key.length !== KEY_BYTES)
      throw new Error('LINTUAN_SECRET must be 32 bytes in base64: openssl rand -base64 32')
    return key
  }
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64'), { flag: 'wx' })
    chmodSync(file, 0o600)
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64')
}

/** Tokens are random, so a plain hash is enough to keep them unreadable in the database. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function subKey(key: Uint8Array, purpose: string): Buffer {
  return createHmac('sha256', key).update(purpose).digest()
}
