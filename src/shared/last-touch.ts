import { isTouchForgotten } from '#domain/attribution'
import { instantOf } from '#domain/business-time'
import { serverNowMs } from './server-clock'
import { stored } from './storage'

/** The code last opened on this phone, for thirty days; kept over sign-in and a closed app (R7). */
export function lastTouchedCode(): string | undefined {
  const touch = stored.touch.get()
  // Before the server's first answer the phone's own clock may be behind the touch: that is no reason to forget it.
  const isForgotten = !touch || isTouchForgotten(instantOf(touch.at), instantOf(serverNowMs()))
  return isForgotten ? undefined : touch.code
}
