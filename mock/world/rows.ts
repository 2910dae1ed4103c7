import type { Db } from '#server/db/db'
import type { afterSaleEvents, afterSalePictures, afterSales } from '#server/db/schema/after-sale'
import type { dealItems, deals, itemPurchases } from '#server/db/schema/deal'
import type { leaderDevices } from '#server/db/schema/flag'
import type { leaders, quizAttempts } from '#server/db/schema/leader'
import type { periodCounters } from '#server/db/schema/leaderboard'
import type { coupons, memberOrders, members, newcomerClaims } from '#server/db/schema/member'
import type { ledgerEntries, payments, refundLines, refunds } from '#server/db/schema/money'
import type { noticeConsents } from '#server/db/schema/notice'
import type { orderLines, orders } from '#server/db/schema/order'
import type { playbookRuns, playbookSteps } from '#server/db/schema/playbook'
import type { pointsEntries, pointsProducts, redemptions } from '#server/db/schema/points'
import type {
  leaderCodes,
  newcomers,
  referralCodes,
  referrals,
  touches,
  uncountedJoins,
} from '#server/db/schema/referral'
import { tables } from '#server/db/schema/tables'

/** Rows of the world on their way to the same tables the commands write. */
export interface Rows {
  members: (typeof members.$inferInsert)[]
  leaders: (typeof leaders.$inferInsert)[]
  leaderCodes: (typeof leaderCodes.$inferInsert)[]
  referralCodes: (typeof referralCodes.$inferInsert)[]
  touches: (typeof touches.$inferInsert)[]
  newcomers: (typeof newcomers.$inferInsert)[]
  referrals: (typeof referrals.$inferInsert)[]
  uncountedJoins: (typeof uncountedJoins.$inferInsert)[]
  periodCounters: (typeof periodCounters.$inferInsert)[]
  quizAttempts: (typeof quizAttempts.$inferInsert)[]
  coupons: (typeof coupons.$inferInsert)[]
  newcomerClaims: (typeof newcomerClaims.$inferInsert)[]
  memberOrders: (typeof memberOrders.$inferInsert)[]
  deals: (typeof deals.$inferInsert)[]
  dealItems: (typeof dealItems.$inferInsert)[]
  itemPurchases: (typeof itemPurchases.$inferInsert)[]
  orders: (typeof orders.$inferInsert)[]
  orderLines: (typeof orderLines.$inferInsert)[]
  afterSales: (typeof afterSales.$inferInsert)[]
  afterSaleEvents: (typeof afterSaleEvents.$inferInsert)[]
  noticeConsents: (typeof noticeConsents.$inferInsert)[]
  afterSalePictures: (typeof afterSalePictures.$inferInsert)[]
  payments: (typeof payments.$inferInsert)[]
  refunds: (typeof refunds.$inferInsert)[]
  refundLines: (typeof refundLines.$inferInsert)[]
  ledgerEntries: (typeof ledgerEntries.$inferInsert)[]
  playbookRuns: (typeof playbookRuns.$inferInsert)[]
  playbookSteps: (typeof playbookSteps.$inferInsert)[]
  pointsProducts: (typeof pointsProducts.$inferInsert)[]
  pointsEntries: (typeof pointsEntries.$inferInsert)[]
  redemptions: (typeof redemptions.$inferInsert)[]
  leaderDevices: (typeof leaderDevices.$inferInsert)[]
}

const ROWS_PER_INSERT = 500

export function emptyRows(): Rows {
  return {
    members: [],
    leaders: [],
    leaderCodes: [],
    referralCodes: [],
    touches: [],
    newcomers: [],
    referrals: [],
    uncountedJoins: [],
    periodCounters: [],
    quizAttempts: [],
    coupons: [],
    newcomerClaims: [],
    memberOrders: [],
    deals: [],
    dealItems: [],
    itemPurchases: [],
    orders: [],
    orderLines: [],
    afterSales: [],
    afterSaleEvents: [],
    noticeConsents: [],
    afterSalePictures: [],
    payments: [],
    refunds: [],
    refundLines: [],
    ledgerEntries: [],
    playbookRuns: [],
    playbookSteps: [],
    pointsProducts: [],
    pointsEntries: [],
    redemptions: [],
    leaderDevices: [],
  }
}

/** Writes everything; called in one transaction, so that the world is there whole or not at all. */
export async function insertRows(tx: Db, rows: Rows): Promise<void> {
  for (const name of Object.keys(rows) as (keyof Rows)[]) {
    const list = rows[name]
    for (let from = 0; from < list.length; from += ROWS_PER_INSERT) {
      await tx.insert(tables[name]).values(list.slice(from, from + ROWS_PER_INSERT) as never)
    }
  }
}
