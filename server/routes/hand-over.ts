import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { handOver } from '../commands/hand-over'
import { undoHandOver } from '../commands/undo-hand-over'
import type { HandlersOf } from '../http/call'
import { findBag, readBag } from '../queries/bag'
import { found } from './found'

export const handOverHandlers = {
  async findBag({ pickupCode }, { db, principal }) {
    const bag = await findBag(db, principal.leaderId, pickupCode)
    return bag ? done(bag) : refused('pickup-code-unknown')
  },

  async handOver(input, { db, principal: { leaderId, memberId }, now }) {
    const handed = await handOver(db, { ...input, leaderId, by: memberId, now })
    if (!handed.ok) return handed
    const bag = found(await readBag(db, leaderId, input.orderId))
    return bag.ok ? done({ at: instantOf(now), bag: bag.value }) : bag
  },

  async undoHandOver(input, { db, principal: { leaderId }, now }) {
    const undone = await undoHandOver(db, { ...input, leaderId, now })
    if (!undone.ok) return undone
    const bag = found(await readBag(db, leaderId, input.orderId))
    return bag.ok ? done({ bag: bag.value }) : bag
  },
} satisfies HandlersOf<'findBag' | 'handOver' | 'undoHandOver'>
