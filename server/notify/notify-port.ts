import type { Notice } from '#contract/notice'
import type { OrderId } from '#domain/ids'
import type { PushKind } from '#domain/notice'

export interface Message {
  readonly openid: string
  readonly kind: PushKind
  readonly facts: Notice['facts']
  /** Whose page it opens; null for none. */
  readonly orderId: OrderId | null
}

/** Sends a message to a person's WeChat, who has said yes to it. */
export interface NotifyPort {
  /** By kind; what has none is neither asked for nor sent. */
  readonly templates: Readonly<Partial<Record<PushKind, string>>>
  /**
   * `no-consent`: the person took the yes back, final. `busy`: nobody could tell, to be tried again.
   * `rejected`: it can never be sent.
   */
  send(message: Message): Promise<'sent' | 'no-consent' | 'busy' | 'rejected'>
}
