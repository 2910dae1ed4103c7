import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { claimCodeOf } from '../claim-code'
import { cancelOnBehalf } from '../commands/cancel-on-behalf'
import { confirmChain } from '../commands/confirm-chain'
import type { HandlersOf } from '../http/call'
import { problemOf } from '../http/problem'
import { listOrdersOnBehalf } from '../queries/orders-on-behalf'
import { placedOnBehalf } from '../queries/placed-on-behalf'
import { readChain } from '../queries/read-chain'

export const chainHandlers = {
  readChain: (input, { db, principal: { leaderId } }) => readChain(db, { ...input, leaderId }),

  async confirmChain(input, { deps, db, principal: { leaderId, memberId }, now, language, ...call }) {
    const { requestKey, bodyHash } = call
    const codeOf = (key: string) => claimCodeOf(deps, { leaderId, requestKey: key })
    const confirmed = await confirmChain(db, {
      ...input,
      ...{ leaderId, placedBy: memberId, requestKey, bodyHash, now, chance: deps.chance },
      codeHashOf: (key) => codeOf(key).codeHash,
    })
    if (!confirmed.ok) return confirmed
    const placed = await placedOnBehalf(
      db,
      leaderId,
      confirmed.value.flatMap((row) => ('orderId' in row ? row.orderId : [])),
    )
    return done({
      rows: confirmed.value.map((outcome) => {
        const { row } = outcome
        if ('refusal' in outcome) {
          const { code, detail } = problemOf(outcome.refusal, language, requestKey)
          return { row, outcome: 'refused' as const, code, sentence: detail }
        }
        const { link } = codeOf(`${requestKey}:${row}`)
        return { row, outcome: 'placed' as const, ...placed(outcome.orderId), link }
      }),
    })
  },

  listOrdersOnBehalf: (input, { deps, db, principal: { leaderId }, now }) =>
    listOrdersOnBehalf(db, {
      ...input,
      leaderId,
      now,
      linkOf: (requestKey) => claimCodeOf(deps, { leaderId, requestKey }).link,
    }),

  async cancelOrderOnBehalf(input, { db, principal: { leaderId }, now }) {
    const cancelled = await cancelOnBehalf(db, { ...input, leaderId, now })
    return cancelled.ok ? done({ at: instantOf(now) }) : cancelled
  },
} satisfies HandlersOf<'readChain' | 'confirmChain' | 'listOrdersOnBehalf' | 'cancelOrderOnBehalf'>
