import { createCipheriv, createSign, randomBytes } from 'node:crypto'

interface Signer {
  readonly serial: string
  /** PEM. */
  readonly privateKey: string
}

/** The headers by which a merchant knows that a body comes from the platform. */
export function platformHeaders(body: string, signer: Signer, nowMs: number): Record<string, string> {
  const timestamp = Math.floor(nowMs / 1000).toString()
  const nonce = randomBytes(16).toString('hex')
  const signer256 = createSign('RSA-SHA256').update([timestamp, nonce, body, ''].join('\n'), 'utf8')
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': signer.serial,
    'Wechatpay-Signature': signer256.sign(signer.privateKey, 'base64'),
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  }
}

/** `resource` of a callback: AES-256-GCM, the tag behind the ciphertext. */
export function sealResource(type: string, content: object, apiV3Key: string) {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key, 'utf8'), Buffer.from(nonce, 'utf8'))
  cipher.setAAD(Buffer.from(type, 'utf8'))
  const parts = [cipher.update(JSON.stringify(content), 'utf8'), cipher.final(), cipher.getAuthTag()]
  return {
    original_type: type,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.concat(parts).toString('base64'),
    associated_data: type,
    nonce,
  }
}
