import type { KeyObject } from 'node:crypto'
import { verify } from 'node:crypto'

/** How far a signature's time may be from ours. */
const WINDOW_MS = 5 * 60_000

export type Verdict =
  | { readonly kind: 'genuine' }
  | {
      readonly kind: 'rejected'
      readonly reason: 'unsigned' | 'stale' | 'unknown-serial' | 'wrong-signature'
    }

/**
 * Whether WeChat Pay said this, and said it now. The key is chosen by the serial: during a change of keys both
 * kinds arrive. WeChat also sends wrong signatures on purpose, to see that they are refused.
 */
export function checkSignature(
  headers: Headers,
  rawBody: string,
  trust: { readonly keys: ReadonlyMap<string, KeyObject>; readonly now: Date },
): Verdict {
  const [timestamp, nonce, signature, serial] = ['timestamp', 'nonce', 'signature', 'serial'].map((name) =>
    headers.get(`wechatpay-${name}`),
  )
  if (!timestamp || !nonce || !signature || !serial) return { kind: 'rejected', reason: 'unsigned' }
  const isFresh =
    /^\d{1,12}$/.test(timestamp) && Math.abs(trust.now.getTime() - Number(timestamp) * 1000) < WINDOW_MS
  if (!isFresh) return { kind: 'rejected', reason: 'stale' }
  const key = trust.keys.get(serial)
  if (!key) return { kind: 'rejected', reason: 'unknown-serial' }
  const message = Buffer.from(`${timestamp}\n${nonce}\n${rawBody}\n`)
  const isGenuine = verify('sha256', message, key, Buffer.from(signature, 'base64'))
  return isGenuine ? { kind: 'genuine' } : { kind: 'rejected', reason: 'wrong-signature' }
}
