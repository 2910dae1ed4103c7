import { DAY_MS, HOUR_MS } from '#domain/business-time'
import { COUPON_DAYS } from '#domain/coupon'
import { fen } from '#domain/money'

/** Numbers of the business that are no rule of their own; facts keep the amounts they were made with. */

/** What the platform gives a newcomer on joining, once per person (R6, R16). */
export const NEWCOMER_COUPON = { amountFen: fen(5_00), minimumFen: fen(20_00), days: COUPON_DAYS } as const

/** What member and neighbour each get when the neighbour's first order counts (G9, R16). */
export const REFERRAL_COUPON = { amountFen: fen(5_00), minimumFen: fen(30_00), days: COUPON_DAYS } as const

/** The leaderboard shows its places down to the board line, and never more rows than this. */
export const BOARD_ROWS = 100

/** A session ends this long after sign-in, however much it is used: sooner where more can be lost. */
export const SESSION_DAYS = { leader: 30, member: 90 } as const

/** A text-message code: how long it lives, how often it may be guessed, how soon another is sent. */
export const SMS_CODE = { digits: 6, minutes: 5, tries: 5, againAfterSeconds: 60 } as const

/** Text messages that are sent at most: to one phone, and for one address that asks, which many phones may share. */
export const SMS_LIMITS = {
  phone: [
    { most: 5, withinMs: HOUR_MS },
    { most: 10, withinMs: DAY_MS },
  ],
  address: [{ most: 30, withinMs: HOUR_MS }],
} as const

/** The home page reminds of a deal that closes within this time. */
export const CLOSING_SOON_HOURS = 2

/** At most so many people help at one counter; an invitation is good this long (D7). */
export const HELPERS = { most: 20, invitationHours: 24 } as const
