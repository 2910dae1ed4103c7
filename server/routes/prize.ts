import { done } from '#contract/refusal'
import { claimPrize } from '../commands/claim-prize'
import { sendPrize } from '../commands/send-prize'
import { setPrizePlan } from '../commands/set-prize-plan'
import type { HandlersOf } from '../http/call'
import {
  listOperatorPrizes,
  listPrizes,
  readOperatorPrize,
  readPrize,
  readPrizePlan,
} from '../queries/prizes'
import { found } from './found'

export const prizeHandlers = {
  listPrizes: (input, { db, principal }) => listPrizes(db, { ...input, leaderId: principal.leaderId }),

  async claimPrize(input, { db, principal, now, deps }) {
    const own = { ...input, leaderId: principal.leaderId }
    const claimed = await claimPrize(db, { ...own, now, secrets: deps.secrets })
    return claimed.ok ? found(await readPrize(db, own)) : claimed
  },

  listOperatorPrizes: (input, { db, deps }) => listOperatorPrizes(db, deps.secrets, input),

  async sendPrize(input, { db, principal, now, deps }) {
    const sent = await sendPrize(db, { ...input, by: principal.memberId, now, chance: deps.chance })
    return sent.ok ? found(await readOperatorPrize(db, deps.secrets, input)) : sent
  },

  readPrizePlan: async ({ kind }, { db }) => done(await readPrizePlan(db, kind)),

  async setPrizePlan(input, { db, principal, now, deps }) {
    const set = await setPrizePlan(db, { ...input, by: principal.memberId, now, chance: deps.chance })
    return set.ok ? done(await readPrizePlan(db, input.kind)) : set
  },
} satisfies HandlersOf<
  'listPrizes' | 'claimPrize' | 'listOperatorPrizes' | 'sendPrize' | 'readPrizePlan' | 'setPrizePlan'
>
