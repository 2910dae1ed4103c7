import { addHours, hasCome, type Period, type PeriodKind, periodEnd } from './business-time'
import { allowed, type Capability, denied } from './capability'
import type { Instant } from './ids'

/** Hours after a period in which a leader may object to its board (G8). */
export const OBJECTION_HOURS = 72

/** Open to objections for 72 hours, then checked by operators, then final (G8). */
export const boardStates = ['running', 'objections', 'audit', 'final'] as const
export type BoardState = (typeof boardStates)[number]

interface BoardFacts {
  readonly kind: PeriodKind
  readonly period: Period
  readonly finalAt: Instant | null
}

export function boardState({ kind, period, finalAt }: BoardFacts, now: Instant): BoardState {
  if (finalAt) return 'final'
  if (!hasCome(periodEnd(kind, period), now)) return 'running'
  return hasCome(objectionsUntil(kind, period), now) ? 'audit' : 'objections'
}

/** The first moment at which nobody can object any more: counted from the border, however late the board was written. */
export function objectionsUntil(kind: PeriodKind, period: Period): Instant {
  return addHours(periodEnd(kind, period), OBJECTION_HOURS)
}

/** A leader objects once to a board, within its window. */
export function mayObject(state: BoardState, hasObjected: boolean): Capability<'running' | 'late' | 'made'> {
  if (hasObjected) return denied('made')
  if (state === 'running') return denied('running')
  return state === 'objections' ? allowed : denied('late')
}

/** An operator decides an objection once, before the board is final. */
export function mayDecideObjection(
  state: BoardState,
  isDecided: boolean,
): Capability<'decided' | 'board-final'> {
  if (isDecided) return denied('decided')
  return state === 'final' ? denied('board-final') : allowed
}

/** Final once the window is over and every objection is decided. */
export function mayMakeFinal(
  state: BoardState,
  undecided: { readonly objections: number },
): Capability<'running' | 'objections-open' | 'objections-undecided' | 'final'> {
  if (state === 'final') return denied('final')
  if (state === 'running') return denied('running')
  if (state === 'objections') return denied('objections-open')
  return undecided.objections > 0 ? denied('objections-undecided') : allowed
}
