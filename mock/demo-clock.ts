import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Clock, DemoMode } from '#server/deps'

const KEEP_EVERY_MS = 10_000

/**
 * The time of the demo world. It can be moved ahead, and it stands still while the demo is stopped, so that
 * the world one comes back to is as alive as it was left.
 */
export interface DemoClock extends Clock, DemoMode {
  /** Writes down the time reached. */
  keep(): void
}

export function demoClock(file: string, machineNow: () => number = Date.now): DemoClock {
  let aheadMs = keptTime(file, machineNow()) - machineNow()
  const now = () => new Date(machineNow() + aheadMs)
  const keep = () => writeFileSync(file, String(now().getTime()))
  return {
    now,
    keep,
    moveClock(ms) {
      aheadMs += ms
      keep()
      return now()
    },
  }
}

/** Keeps the time now and then, so that a killed process loses seconds at most. */
export function keepTime(clock: DemoClock): { stop(): void } {
  const timer = setInterval(() => clock.keep(), KEEP_EVERY_MS)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      clock.keep()
    },
  }
}

function keptTime(file: string, machineNowMs: number): number {
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN
  return Number.isSafeInteger(kept) && kept > 0 ? kept : machineNowMs
}
