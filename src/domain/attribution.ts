import { addDays, hasCome, isAfter, isBefore } from './business-time'
import type { Instant, LeaderId } from './ids'

/** R7: before joining, a code opened longer ago than this is forgotten. */
export const TOUCH_WINDOW_DAYS = 30

/** R7: a member moves to another leader once in this time. */
export const MOVE_PAUSE_DAYS = 7

export interface Touch {
  readonly leaderId: LeaderId
  readonly at: Instant
}

/** Opened longer ago than is remembered (R7). */
export function isTouchForgotten(touchedAt: Instant, now: Instant): boolean {
  return isBefore(touchedAt, addDays(now, -TOUCH_WINDOW_DAYS))
}

/** The last code a person opened in the 30 days before joining; of two at once, the later in the list (R7). */
export function creditedTouch<T extends Touch>(touches: readonly T[], joinedAt: Instant): T | undefined {
  return touches
    .filter((touch) => hasCome(touch.at, joinedAt) && !isTouchForgotten(touch.at, joinedAt))
    .reduce<T | undefined>((last, touch) => (last && isBefore(touch.at, last.at) ? last : touch), undefined)
}

/** What a person was to the platform before this join. */
export type PersonKind = 'new' | 'member' | 'former-member' | 'leader'

/** Why somebody who came by a code is nobody's newcomer, as the leader is told. */
export const uncountedReasons = ['already-member', 'former-member', 'leader'] as const
export type UncountedReason = (typeof uncountedReasons)[number]

/** Why a join credits nobody. */
export type NoNewcomer = 'self' | UncountedReason

export type Attribution =
  | { readonly kind: 'credited'; readonly leaderId: LeaderId }
  | { readonly kind: 'refused'; readonly reason: NoNewcomer }

const NO_NEWCOMER: Record<Exclude<PersonKind, 'new'>, NoNewcomer> = {
  member: 'already-member',
  'former-member': 'former-member',
  leader: 'leader',
}

/** The leader of the page on which the person joins, if the person is a newcomer at all (R7). */
export function attributionOf(join: {
  readonly leaderId: LeaderId
  readonly person: PersonKind
  /** The code is the person's own. */
  readonly isOwnCode: boolean
}): Attribution {
  if (join.isOwnCode) return { kind: 'refused', reason: 'self' }
  if (join.person !== 'new') return { kind: 'refused', reason: NO_NEWCOMER[join.person] }
  return { kind: 'credited', leaderId: join.leaderId }
}

/** Moving changes who serves a member, never who is credited; once in seven days (R7). */
export function canMoveToLeader(
  lastMovedAt: Instant | null,
  now: Instant,
):
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'moved-recently'; readonly again: Instant } {
  if (!lastMovedAt) return { ok: true }
  const again = addDays(lastMovedAt, MOVE_PAUSE_DAYS)
  return isAfter(again, now) ? { ok: false, reason: 'moved-recently', again } : { ok: true }
}
