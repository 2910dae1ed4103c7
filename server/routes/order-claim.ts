import { claimCodeHash } from '../claim-code'
import { claimOrder } from '../commands/claim-order'
import type { HandlersOf } from '../http/call'
import { readOrderClaim } from '../queries/order-claim'
import { readOrder } from '../queries/orders'
import { found } from './found'

export const orderClaimHandlers = {
  readOrderClaim: ({ code }, { db, principal, now }) =>
    readOrderClaim(db, { codeHash: claimCodeHash(code), memberId: principal?.memberId, now }),

  async claimOrder({ code }, { deps, db, principal: { memberId }, now }) {
    const codeHash = claimCodeHash(code)
    const claimed = await claimOrder(db, { memberId, codeHash, now, chance: deps.chance })
    return claimed.ok ? found(await readOrder(db, memberId, claimed.value)) : claimed
  },
} satisfies HandlersOf<'readOrderClaim' | 'claimOrder'>
