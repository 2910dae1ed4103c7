import * as v from 'valibot'
import { endpoint } from './endpoint'
import { instant } from './schema'

export const readClock = endpoint({
  method: 'GET',
  path: '/api/v1/clock',
  summary: 'The time of the server; in demo mode it can be ahead',
  who: 'anyone',
  rate: 'read',
  input: v.object({}),
  output: v.object({ now: instant, demo: v.boolean() }),
  refusals: [],
})

export const moveClock = endpoint({
  method: 'POST',
  path: '/api/v1/demo-clock',
  summary: 'Move the demo clock ahead, to see what time does',
  who: 'anyone',
  rate: 'write',
  input: v.object({ aheadMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60 * 24 * 60)) }),
  output: v.object({ now: instant }),
  repeat: 'harmless',
  refusals: [],
  demoOnly: true,
})
