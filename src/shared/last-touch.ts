import { isTouchRemembered } from '#domain/attribution'
import { instantOf } from '#domain/business-time'
import { serverNowMs } from './server-clock'
import { stored } from './storage'

/** The code last opened on this phone, for thirty days; kept over sign-in and a closed app (R7). */
export function lastTouchedCode(): string | undefined {
  const touch = stored.touch.get()
  return touch && isTouchRemembered(instantOf(touch.at), instantOf(serverNowMs())) ? touch.code : undefined
}
