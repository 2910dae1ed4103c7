import type { tables } from './schema/tables'

/**
 * The group each table is in, past one machine. `leader` and `member` tables start every key with that id
 * and live beside the other tables of their group; `reference` tables are copied to every node; a `lookup`
 * table is spread by its own key and belongs to no group.
 */
export type Group = 'leader' | 'member' | 'reference' | { readonly lookup: string }

export const distribution: Record<keyof typeof tables, Group> = {
  members: 'member',
  coupons: 'member',
  newcomerClaims: 'member',
  memberDevices: 'member',
  memberOrders: 'member',
  answeredRequests: 'member',
  notices: 'member',
  noticeConsents: 'member',

  leaders: 'leader',
  leaderCodes: 'leader',
  touches: 'leader',
  newcomers: 'leader',
  uncountedJoins: 'leader',
  referrals: 'leader',
  boardPlaces: 'leader',
  boardObjections: 'leader',
  flags: 'leader',
  flagCases: 'leader',
  leaderDevices: 'leader',
  prizes: 'leader',
  periodCounters: 'leader',
  targets: 'leader',
  playbookRuns: 'leader',
  playbookSteps: 'leader',
  pointsEntries: 'leader',
  redemptions: 'leader',
  quizAttempts: 'leader',
  deals: 'leader',
  dealItems: 'leader',
  itemPurchases: 'leader',
  orders: 'leader',
  orderLines: 'leader',
  payments: 'leader',
  refunds: 'leader',
  refundLines: 'leader',
  helpers: 'leader',
  afterSales: 'leader',
  afterSaleEvents: 'leader',
  afterSalePictures: 'leader',
  shortages: 'leader',
  uncollected: 'leader',
  ledgerEntries: 'leader',

  products: 'reference',
  lessons: 'reference',
  boardHistogram: 'reference',
  boardSnapshots: 'reference',
  boardClosings: 'reference',
  pointsProducts: 'reference',
  prizePlans: 'reference',

  newcomerOffers: { lookup: 'kind' },
  signInIdentities: { lookup: 'subject' },
  sessions: { lookup: 'token_hash' },
  smsCodes: { lookup: 'phone_hash' },
  smsSends: { lookup: 'subject' },
  referralCodes: { lookup: 'code' },
  paymentEvents: { lookup: 'event_id' },
  orderClaims: { lookup: 'code_hash' },
  auditEntries: { lookup: 'entry_id' },
  helperInvitations: { lookup: 'code_hash' },
}
