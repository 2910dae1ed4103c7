import { useCallback } from 'react'
import { addConsents, readPushTemplates } from '#contract/notice'
import type { PushKind } from '#domain/notice'
import { call, newKey } from './api/client'
import { useRead } from './api/use-read'
import { canSubscribe, subscribe } from './platform/subscribe'

/**
 * Asks the person for messages of these kinds, to be called first thing after a tap: WeChat asks at no other time.
 * Whatever comes of it, what the tap was for goes on.
 */
export function useAskToNotify(kinds: readonly PushKind[]): () => Promise<void> {
  const { data } = useRead(readPushTemplates, {}, { when: canSubscribe })
  return useCallback(async () => {
    const wanted = data?.templates.filter(({ kind }) => kinds.includes(kind)) ?? []
    if (wanted.length === 0) return
    const accepted = await subscribe(wanted.map(({ templateId }) => templateId))
    const said = wanted.filter(({ templateId }) => accepted.includes(templateId)).map(({ kind }) => kind)
    if (said.length === 0) return
    try {
      await call(addConsents, { kinds: said }, { key: newKey() })
    } catch {
      // One message fewer: the inbox tells it anyway.
    }
  }, [data, kinds])
}
