import { useCallback } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { join } from '#contract/landing'
import { useWrite } from '../../shared/api/use-write'
import { deviceId } from '../../shared/device-id'
import { useWords } from '../../shared/i18n/use-words'
import type { WordsLike } from '../../shared/i18n/words'
import { toast } from '../../shared/ui/toast-store'
import { memberWords } from './words/words'
import type { zhHans } from './words/zh-hans'

/** Joins the leader of a code and says how one was welcomed. */
export function useJoin() {
  const words = useWords(memberWords)
  const { send, status } = useWrite(join)
  const joinBy = useCallback(
    async (code: string) => {
      const joined = await send({ code, deviceId: await deviceId() })
      if (joined) toast.show(welcomed(joined, words.landing), { kind: 'done' })
      return joined
    },
    [send, words],
  )
  return { joinBy, status }
}

function welcomed(joined: OutputOf<typeof join>, words: WordsLike<typeof zhHans>['landing']): string {
  const isWithout = joined.welcome === 'newcomer' && !joined.coupon
  return isWithout ? words.welcomeOnly : words.welcome[joined.welcome]
}
