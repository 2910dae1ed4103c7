import type { Environment, Setting } from '../wechat/setting'
import { missingSetting } from '../wechat/setting'
import type { SmsPort } from './sms-port'
import { SmsUnavailable } from './sms-port'

const ANSWER_WITHIN_MS = 5_000

interface SmsWebhookConfig {
  readonly url: string
  readonly token: string
}

/** Undefined when no text messages are configured. */
export function smsWebhookConfigFrom(environment: Environment): Setting<SmsWebhookConfig> | undefined {
  if (!environment.SMS_WEBHOOK_URL && !environment.SMS_WEBHOOK_TOKEN) return undefined
  const problem = missingSetting('Text messaging', environment, ['SMS_WEBHOOK_URL', 'SMS_WEBHOOK_TOKEN'])
  if (problem) return { ok: false, problem }
  return {
    ok: true,
    config: { url: environment.SMS_WEBHOOK_URL ?? '', token: environment.SMS_WEBHOOK_TOKEN ?? '' },
  }
}

/**
 * Hands a code to whatever sends text messages: POST `{ phone, code }` with a bearer token, any 2xx is "sent".
 * Suppliers in China each sign and template in their own way; that stays behind this address.
 */
export function smsWebhook(
  config: SmsWebhookConfig,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): SmsPort {
  return {
    async sendCode(phone, code) {
      try {
        const response = await fetch(config.url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${config.token}` },
          body: JSON.stringify({ phone, code }),
          signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        })
        if (!response.ok) throw new Error(`HTTP ${response.status}`)
      } catch (error) {
        // The message only: what was sent holds a phone number and a code.
        throw new SmsUnavailable(error instanceof Error ? error.message : 'no answer')
      }
    },
  }
}
