import { PUSH_KINDS } from '#domain/notice'
import { notifySentinels } from '#mock/sentinels'
import type { Message, NotifyPort } from '#server/notify/notify-port'

/** WeChat's messages in the demo: they go nowhere, and the inbox says of each that it was sent. */
export function fakeNotify(): NotifyPort & { readonly sent: readonly Message[] } {
  const sent: Message[] = []
  return {
    sent,
    templates: Object.fromEntries(PUSH_KINDS.map((kind) => [kind, `fake-template-${kind}`])),
    async send(message) {
      if (message.openid === notifySentinels.refused.openid) return 'no-consent'
      if (message.openid === notifySentinels.busy.openid) return 'busy'
      sent.push(message)
      return 'sent'
    },
  }
}
