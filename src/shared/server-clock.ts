import { useEffect, useState } from 'react'
import type { Instant } from '#domain/ids'

/** How far the server is ahead of this phone (ms); a phone's own clock decides nothing. */
let aheadMs = 0

/** Every answer says what time it is at the server. */
export function learnServerTime(instant: string | undefined): void {
  const at = instant ? Date.parse(instant) : Number.NaN
  if (!Number.isNaN(at)) aheadMs = at - Date.now()
}

export function serverNowMs(): number {
  return Date.now() + aheadMs
}

export function serverNow(): Instant {
  return new Date(serverNowMs()).toISOString()
}

/** The server's time, told again every so often while the screen is there. */
export function useNow(everyMs = 20_000): Instant {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    setNow(serverNow())
    const timer = setInterval(() => setNow(serverNow()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
