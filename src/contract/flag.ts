import * as v from 'valibot'
import { flagKinds } from '#domain/flag'
import { endpoint } from './endpoint'
import { channel } from './referral'
import { count, cursor, idOf, instant, limit, line, page } from './schema'

const weight = v.picklist(['note', 'doubt'])

const flagCase = v.object({
  leaderId: idOf('leader'),
  leaderName: v.string(),
  communityName: v.string(),
  memberId: idOf('member'),
  maskedName: v.string(),
  channel,
  joinedAt: instant,
  firstPaidAt: v.nullable(instant),
  openedAt: instant,
  state: v.picklist(['open', 'objected', 'cleared', 'rejected']),
  facts: v.object({
    weight,
    decidedAt: v.nullable(instant),
    isRejected: v.boolean(),
    objectedAt: v.nullable(instant),
  }),
  /** The evidence: with how many others it is shared, and some of their names. */
  flags: v.array(
    v.object({ kind: v.picklist(flagKinds), weight, others: count, otherNames: v.array(v.string()) }),
  ),
  /** What the operator decided for. */
  why: v.nullable(v.string()),
  /** What the leader said against it. */
  objection: v.nullable(v.string()),
})
export type FlagCase = v.InferOutput<typeof flagCase>

export const readOwnFlags = endpoint({
  method: 'GET',
  path: '/api/v1/leader/newcomers/{memberId}/flags',
  summary: 'Why an own newcomer is in doubt, with the evidence (G10)',
  who: 'leader',
  rate: 'read',
  input: v.object({ memberId: idOf('member') }),
  output: flagCase,
  refusals: [],
})

export const objectToFlags = endpoint({
  method: 'POST',
  path: '/api/v1/leader/newcomers/{memberId}/flags/objection',
  summary: 'Say once why an own newcomer should count (G10)',
  who: 'leader',
  rate: 'write',
  input: v.object({ memberId: idOf('member'), why: line(300) }),
  output: flagCase,
  refusals: ['flags-objected', 'flags-counts'],
})

export const flagGroups = ['doubts', 'notes', 'decided'] as const

export const listFlagCases = endpoint({
  method: 'GET',
  path: '/api/v1/operator/flag-cases',
  summary: 'Newcomers in doubt, or noted, or decided, of all leaders; the longest open first (G10)',
  who: 'operator',
  rate: 'read',
  input: v.object({ group: v.picklist(flagGroups), cursor, limit }),
  output: page(flagCase),
  refusals: [],
})

const caseOf = { leaderId: idOf('leader'), memberId: idOf('member') }

export const readFlagCase = endpoint({
  method: 'GET',
  path: '/api/v1/operator/flag-cases/{leaderId}/{memberId}',
  summary: 'Everything flagged of one newcomer',
  who: 'operator',
  rate: 'read',
  input: v.object(caseOf),
  output: flagCase,
  refusals: [],
})

export const decideFlags = endpoint({
  method: 'POST',
  path: '/api/v1/operator/flag-cases/{leaderId}/{memberId}/decide',
  summary: 'Clear a newcomer, or let it not count, with a reason the leader reads (G10)',
  who: 'operator',
  rate: 'write',
  input: v.object({ ...caseOf, isRejected: v.boolean(), why: line(300) }),
  output: flagCase,
  refusals: ['flags-decided'],
})
