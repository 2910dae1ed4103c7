import * as v from 'valibot'
import { openSealed } from './aes-gcm'
import type { PaymentFact } from './payment-port'
import { CallbackRejected } from './payment-port'
import { readTransaction } from './transaction'
import type { Verdict } from './verify'
import type { WechatPayConfig } from './wechat-pay-config'

const PAID_EVENT = 'TRANSACTION.SUCCESS'

const eventSchema = v.object({
  id: v.string(),
  event_type: v.string(),
  resource: v.object({
    algorithm: v.literal('AEAD_AES_256_GCM'),
    ciphertext: v.string(),
    nonce: v.string(),
    associated_data: v.optional(v.string(), ''),
  }),
})

/** Opens a callback, but only one whose signature was found genuine. @throws CallbackRejected */
export async function readCallback(
  verdict: Verdict,
  rawBody: string,
  config: WechatPayConfig,
): Promise<{ readonly eventId: string; readonly payment: PaymentFact | undefined }> {
  if (verdict.kind === 'rejected') throw new CallbackRejected(`its signature is ${verdict.reason}`)
  const event = v.safeParse(
    eventSchema,
    attempt(() => JSON.parse(rawBody)),
  )
  if (!event.success) throw new CallbackRejected('its body is not an event')
  const { id, event_type, resource } = event.output
  if (event_type !== PAID_EVENT) return { eventId: id, payment: undefined }

  const opened = attempt(() => JSON.parse(openSealed(resource, config.apiV3Key)))
  const payment = readTransaction(opened, config)
  if (!payment) throw new CallbackRejected('it holds no transaction of ours')
  return { eventId: id, payment }
}

/** Undefined for what cannot be read; the schema then says no. */
function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return undefined
  }
}
