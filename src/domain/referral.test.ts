import type { NewcomerFacts } from './newcomer'
import { earnsCoupons, type ReferralFacts, referralOf, referralStanding } from './referral'

const now = '2026-11-20T04:00:00.000Z'
const collected: NewcomerFacts = {
  joinedAt: '2026-11-02T04:00:00.000Z',
  firstPaidAt: '2026-11-03T04:00:00.000Z',
  firstRefundedAt: null,
  collectedAt: '2026-11-05T04:00:00.000Z',
  coolsAt: '2026-11-12T04:00:00.000Z',
  afterSaleOpen: false,
  flaggedAt: null,
}
const facts = (newcomer: Partial<NewcomerFacts> = {}, more: Partial<ReferralFacts> = {}): ReferralFacts => ({
  denial: null,
  givenAt: null,
  newcomer: { ...collected, ...newcomer },
  ...more,
})

const nothingYet = { firstPaidAt: null, collectedAt: null, coolsAt: null }

it.each([
  ['who only joined has joined', facts(nothingYet), 'joined', 'no-order'],
  ['who ordered has ordered', facts({ collectedAt: null, coolsAt: null }), 'ordered', 'not-collected'],
  [
    'who collected waits out the after-sale window',
    facts({ coolsAt: '2026-11-21T04:00:00.000Z' }),
    'waiting',
    'cooling',
  ],
  ['an open after-sale is waited for', facts({ afterSaleOpen: true }), 'waiting', 'after-sale-open'],
  ['a review is waited for', facts({ flaggedAt: '2026-11-04T04:00:00.000Z' }), 'waiting', 'flagged'],
  ['a first order that counts counts', facts(), 'counted', null],
  ['it counts from the moment the window ends', facts({ coolsAt: now }), 'counted', null],
  [
    'a first order refunded in full does not',
    facts({ firstRefundedAt: '2026-11-06T04:00:00.000Z' }),
    'denied',
    'refunded',
  ],
  [
    'a first order in a later month does not (R8)',
    facts({ joinedAt: '2026-10-31T15:59:00.000Z' }),
    'denied',
    'ordered-in-a-later-period',
  ],
  ['the same phone does not', facts({}, { denial: 'own-device' }), 'denied', 'own-device'],
  [
    'a member of long standing does not',
    facts({}, { denial: 'already-member', newcomer: null }),
    'denied',
    'already-member',
  ],
  ['a coupon given stays given', facts({ firstRefundedAt: now }, { givenAt: now }), 'counted', null],
] as const)('%s', (_, of, state, reason) => {
  expect(referralStanding(of, now)).toEqual({ state, reason })
  expect(earnsCoupons(of, now)).toBe(state === 'counted' && of.givenAt === null)
})

it.each([
  ['a newcomer is noted, and the first order decides', {}, { kind: 'noted', denial: null }],
  ['the own code is refused', { memberId: 'mbr_a' }, { kind: 'own-code' }],
  [
    'the own code is refused on the own phone too',
    { memberId: 'mbr_a', isOwnDevice: true },
    { kind: 'own-code' },
  ],
  ['the own phone is noted with its reason', { isOwnDevice: true }, { kind: 'noted', denial: 'own-device' }],
  [
    'a member is told as a member, on whichever phone',
    { uncounted: 'already-member', isOwnDevice: true },
    { kind: 'noted', denial: 'already-member' },
  ],
  [
    'a former member is no newcomer',
    { uncounted: 'former-member' },
    { kind: 'noted', denial: 'former-member' },
  ],
  ['a leader is no newcomer', { uncounted: 'leader' }, { kind: 'noted', denial: 'leader' }],
] as const)('%s', (_, changes, outcome) => {
  const coming = {
    referrerId: 'mbr_a',
    memberId: 'mbr_b',
    uncounted: null,
    isOwnDevice: false,
    ...changes,
  } as const
  expect(referralOf(coming)).toEqual(outcome)
})
