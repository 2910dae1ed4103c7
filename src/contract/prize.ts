import * as v from 'valibot'
import { LAST_PRIZE_RANK, MOST_PRIZE_BANDS, prizeWays } from '#domain/prize'
import { endpoint } from './endpoint'
import { count, cursor, idOf, instant, limit, line, page, period } from './schema'

const kind = v.picklist(['week', 'month'])
const prizeOf = { kind, period }
const product = { productId: idOf('product'), productName: v.string(), pictureUrl: v.string() }

const prize = v.object({
  ...prizeOf,
  rank: count,
  ...product,
  assignedAt: instant,
  claimedAt: v.nullable(instant),
  way: v.nullable(v.picklist(prizeWays)),
  sentAt: v.nullable(instant),
})
export type Prize = v.InferOutput<typeof prize>

export const listPrizes = endpoint({
  method: 'GET',
  path: '/api/v1/leader/prizes',
  summary: 'Own prizes of final boards, newest first (G8)',
  who: 'leader',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(prize),
  refusals: [],
})

const receiver = v.object({
  name: line(20),
  phone: v.pipe(v.string(), v.trim(), v.regex(/^1[3-9]\d{9}$/)),
  address: line(120),
})
export type Receiver = v.InferOutput<typeof receiver>

export const claimPrize = endpoint({
  method: 'POST',
  path: '/api/v1/leader/prizes/{kind}/{period}/claim',
  summary: 'Say once where a prize goes: to the own pick-up point, or to an address kept until it is sent',
  who: 'leader',
  rate: 'write',
  input: v.object({
    ...prizeOf,
    to: v.variant('way', [
      v.object({ way: v.literal('pickup-point') }),
      v.object({ way: v.literal('address'), receiver }),
    ]),
  }),
  output: prize,
  refusals: ['prize-claimed'],
})

const operatorPrize = v.object({
  ...prize.entries,
  leaderId: idOf('leader'),
  leaderName: v.string(),
  communityName: v.string(),
  /** Where it goes; null until it is claimed, and again once it is sent. */
  sendTo: v.nullable(
    v.variant('way', [
      v.object({ way: v.literal('pickup-point'), pickupName: v.string(), pickupAddress: v.string() }),
      v.object({ way: v.literal('address'), receiver }),
    ]),
  ),
})
export type OperatorPrize = v.InferOutput<typeof operatorPrize>

export const prizeGroups = ['to-send', 'unclaimed', 'sent'] as const

export const listOperatorPrizes = endpoint({
  method: 'GET',
  path: '/api/v1/operator/prizes',
  summary: 'Prizes of all leaders: claimed and to be sent, not claimed yet, or sent; the oldest first',
  who: 'operator',
  rate: 'read',
  input: v.object({ group: v.picklist(prizeGroups), cursor, limit }),
  output: page(operatorPrize),
  refusals: [],
})

export const sendPrize = endpoint({
  method: 'POST',
  path: '/api/v1/operator/prizes/{leaderId}/{kind}/{period}/sent',
  summary: 'A claimed prize is on its way; its address is forgotten',
  who: 'operator',
  rate: 'write',
  input: v.object({ leaderId: idOf('leader'), ...prizeOf }),
  output: operatorPrize,
  refusals: ['prize-unclaimed', 'prize-sent'],
})

const rank = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_PRIZE_RANK))
const prizePlan = v.object({
  bands: v.array(v.object({ fromRank: rank, toRank: rank, ...product })),
  /** Null when nothing was ever planned. */
  changedAt: v.nullable(instant),
})
export type PrizePlan = v.InferOutput<typeof prizePlan>

export const readPrizePlan = endpoint({
  method: 'GET',
  path: '/api/v1/operator/prize-plans/{kind}',
  summary: 'What those on the next final boards of a kind get, by rank',
  who: 'operator',
  rate: 'read',
  input: v.object({ kind }),
  output: prizePlan,
  refusals: [],
})

export const setPrizePlan = endpoint({
  method: 'POST',
  path: '/api/v1/operator/prize-plans/{kind}',
  summary: 'Set the whole plan of a kind; boards that are final keep what they gave',
  who: 'operator',
  rate: 'write',
  input: v.object({
    kind,
    bands: v.pipe(
      v.array(v.object({ fromRank: rank, toRank: rank, productId: idOf('product') })),
      v.maxLength(MOST_PRIZE_BANDS),
    ),
  }),
  output: prizePlan,
  refusals: ['prize-plan-invalid', 'product-unknown'],
})
