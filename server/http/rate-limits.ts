import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { RateClass } from '#contract/endpoint'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'

interface Limit {
  readonly calls: number
  readonly seconds: number
}

export type Limits = Readonly<Record<RateClass, Limit>>

/** Calls one person may make, or one address when nobody is signed in. Phones share addresses: kept generous. */
export const defaultLimits: Limits = {
  read: { calls: 600, seconds: 60 },
  write: { calls: 120, seconds: 60 },
  'sign-in': { calls: 30, seconds: 60 },
  // Asked for, sent or not. What is sent is counted in the database: SMS_LIMITS.
  sms: { calls: 60, seconds: 60 * 60 },
  code: { calls: 60, seconds: 60 },
  order: { calls: 30, seconds: 60 },
  'hand-over': { calls: 600, seconds: 60 },
  picture: { calls: 30, seconds: 60 },
  export: { calls: 10, seconds: 60 },
}

/** No limits, for tests and figures that call faster than a person can. */
export const withoutLimits: Limits = everyRate({ calls: 1_000_000_000, seconds: 60 })

export type RateLimit = (rate: RateClass, caller: string) => Promise<Outcome<true, 'too-many-requests'>>

/** Counted in this process; several processes give a caller as many times the limit. */
export function rateLimitBy(limits: Limits): RateLimit {
  const limiters = new Map<RateClass, RateLimiterMemory>()
  for (const rate of Object.keys(limits) as RateClass[]) {
    limiters.set(rate, new RateLimiterMemory({ points: limits[rate].calls, duration: limits[rate].seconds }))
  }
  return async (rate, caller) => {
    try {
      await limiters.get(rate)?.consume(caller)
      return done(true)
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      return refused('too-many-requests', { seconds: Math.ceil(error.msBeforeNext / 1000) })
    }
  }
}

function everyRate(limit: Limit): Limits {
  return {
    read: limit,
    write: limit,
    'sign-in': limit,
    sms: limit,
    code: limit,
    order: limit,
    'hand-over': limit,
    picture: limit,
    export: limit,
  }
}
