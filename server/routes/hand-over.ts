import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { invariant } from '#domain/invariant'
import { handOver } from '../commands/hand-over'
import { undoHandOver } from '../commands/undo-hand-over'
import type { HandlersOf, Principal } from '../http/call'
import { findBag, readBag, readCounterBags } from '../queries/bag'
import { counterName } from '../queries/counter-names'
import { readLeader } from '../queries/leader-card'
import { found } from './found'

const isHelper = ({ leaderId }: Principal) => leaderId === null

export const handOverHandlers = {
  async readCounter(_, { db, principal, now }) {
    const leader = await readLeader(db, principal.counterOf)
    invariant(leader, 'a counter is a leader’s')
    return done({
      asOf: instantOf(now),
      memberId: principal.memberId,
      leaderName: leader.name,
      name: await counterName(db, principal.counterOf, principal.memberId),
      isHelper: isHelper(principal),
      ...(await readCounterBags(db, principal.counterOf, now)),
    })
  },

  async findBag({ pickupCode }, { db, principal }) {
    const bag = await findBag(db, principal.counterOf, pickupCode)
    return bag ? done(bag) : refused('pickup-code-unknown')
  },

  async handOver(input, { db, principal: { counterOf, memberId }, now, deps: { chance } }) {
    const handed = await handOver(db, { ...input, leaderId: counterOf, by: memberId, now, chance })
    if (!handed.ok) return handed
    const bag = found(await readBag(db, counterOf, input.orderId))
    return bag.ok ? done({ at: handed.value, bag: bag.value }) : bag
  },

  async undoHandOver(input, { db, principal, now }) {
    const { counterOf, memberId } = principal
    const undone = await undoHandOver(db, {
      ...input,
      leaderId: counterOf,
      by: memberId,
      isHelper: isHelper(principal),
      now,
    })
    if (!undone.ok) return undone
    const bag = found(await readBag(db, counterOf, input.orderId))
    return bag.ok ? done({ bag: bag.value }) : bag
  },
} satisfies HandlersOf<'readCounter' | 'findBag' | 'handOver' | 'undoHandOver'>
