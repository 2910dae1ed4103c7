import { useCallback } from 'react'
import { join } from '#contract/landing'
import { useWrite } from '../../shared/api/use-write'
import { deviceId } from '../../shared/device-id'
import { useWords } from '../../shared/i18n/use-words'
import { toast } from '../../shared/ui/toast-store'
import { memberWords } from './words/words'

/** Joins the leader of a code and says how one was welcomed. */
export function useJoin() {
  const words = useWords(memberWords)
  const { send, status } = useWrite(join)
  const joinBy = useCallback(
    async (code: string) => {
      const joined = await send({ code, deviceId: await deviceId() })
      if (joined) toast.show(words.landing.welcome[joined.welcome], { kind: 'done' })
      return joined
    },
    [send, words],
  )
  return { joinBy, status }
}
