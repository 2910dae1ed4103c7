import { useEffect, useState } from 'react'
import type { Instant } from '#domain/ids'

/** How far the server is ahead of this phone (ms); a phone's own clock decides nothing. */
let aheadMs = 0

const listeners = new Set<() => void>()

/** A phone off by more than an answer takes to arrive is told at once; less than that waits for the next tick. */
const WRONG_MS = 2_000

/** Every answer says what time it is at the server. */
export function learnServerTime(instant: string | undefined): void {
  const at = instant ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(at)) return
  const before = aheadMs
  aheadMs = at - Date.now()
  if (Math.abs(aheadMs - before) > WRONG_MS) for (const tell of [...listeners]) tell()
}

export function serverNowMs(): number {
  return Date.now() + aheadMs
}

export function serverNow(): Instant {
  return new Date(serverNowMs()).toISOString()
}

/** The server's time, told again every so often while the screen is there, and when the phone's proves wrong. */
export function useNow(everyMs = 20_000): Instant {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const tell = () => setNow(serverNow())
    tell()
    const timer = setInterval(tell, everyMs)
    listeners.add(tell)
    return () => {
      clearInterval(timer)
      listeners.delete(tell)
    }
  }, [everyMs])
  return now
}
