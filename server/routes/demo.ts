import { done, refused } from '#contract/refusal'
import { instantOf, MINUTE_MS } from '#domain/business-time'
import type { HandlersOf } from '../http/call'

export const demoHandlers = {
  readClock: async (_, { now, deps }) => done({ now: instantOf(now), demo: deps.demo !== undefined }),

  moveClock: async ({ aheadMinutes }, { deps }) => {
    if (!deps.demo) return refused('not-found')
    return done({ now: instantOf(deps.demo.moveClock(aheadMinutes * MINUTE_MS)) })
  },
} satisfies HandlersOf<'readClock' | 'moveClock'>
