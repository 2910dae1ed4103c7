import { done } from '#contract/refusal'
import { grantPoints } from '../commands/grant-points'
import { redeemPoints } from '../commands/redeem-points'
import type { HandlersOf } from '../http/call'
import { listPointsProducts, listRedemptions, readBalance, readPoints, readTasks } from '../queries/points'

export const taskHandlers = {
  readTasks: async (_, { db, principal, now }) => done(await readTasks(db, principal.leaderId, now)),

  grantPoints: async (_, { db, principal, now, deps }) => {
    const { leaderId } = principal
    const points = await grantPoints(db, { leaderId, now, chance: deps.chance })
    return done({ points, balance: await readBalance(db, leaderId) })
  },

  readPoints: (input, { db, principal }) => readPoints(db, { ...input, leaderId: principal.leaderId }),

  listPointsProducts: async (_, { db, principal }) => done(await listPointsProducts(db, principal.leaderId)),

  redeemPoints: (input, { db, principal, now, deps }) =>
    redeemPoints(db, { ...input, leaderId: principal.leaderId, now, chance: deps.chance }),

  listRedemptions: (input, { db, principal }) =>
    listRedemptions(db, { ...input, leaderId: principal.leaderId }),
} satisfies HandlersOf<
  'readTasks' | 'grantPoints' | 'readPoints' | 'listPointsProducts' | 'redeemPoints' | 'listRedemptions'
>
