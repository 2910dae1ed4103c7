import { type BusinessMonth, businessMonth, dayOfMonth, daysInMonth } from './business-time'
import type { Instant } from './ids'
import { invariant } from './invariant'

/** R9: newcomers a month, where a leader has no goals of his or her own. */
export const DEFAULT_GOALS = { joined: 30, converted: 15 } as const

export type TargetState = 'met' | 'ahead' | 'close' | 'behind'

export interface GoalProgress {
  readonly done: number
  readonly goal: number
  /** Done at the month's end at today's pace, rounded down. */
  readonly forecast: number
  /** To meet the goal with what is left of the month, today included; rounded up, 0 when met. */
  readonly neededPerDay: number
  /** Where one should be today, in hundredths of a person, rounded down; for showing. */
  readonly expectedHundredths: number
  readonly state: TargetState
}

/** The goal of a month in which the leader starts on `firstDay`: the share of days left, rounded up (R9). */
export function proratedGoal(goal: number, firstDay: number, daysInMonth: number): number {
  invariant(firstDay >= 1 && firstDay <= daysInMonth, `day ${firstDay} of ${daysInMonth}`)
  return Math.ceil((goal * (daysInMonth - firstDay + 1)) / daysInMonth)
}

/** The goal that counts in `month` for a leader active since `startedAt`. */
export function goalInMonth(goal: number, startedAt: Instant, month: BusinessMonth): number {
  if (businessMonth(startedAt) !== month) return goal
  return proratedGoal(goal, dayOfMonth(startedAt), daysInMonth(month))
}

/** Pace of one goal on `day`, the number of days elapsed including today (R9). */
export function targetProgress(target: {
  readonly done: number
  readonly goal: number
  readonly day: number
  readonly daysInMonth: number
}): GoalProgress {
  const { done, goal, day, daysInMonth } = target
  invariant(day >= 1 && day <= daysInMonth, `day ${day} of ${daysInMonth}`)
  const missing = Math.max(0, goal - done)
  return {
    done,
    goal,
    forecast: Math.floor((done * daysInMonth) / day),
    neededPerDay: Math.ceil(missing / (daysInMonth - day + 1)),
    expectedHundredths: Math.floor((goal * day * 100) / daysInMonth),
    state: targetState(target),
  }
}

/** Compared as done × days against goal × day: whole numbers, so 0.9 × expected is never off by a hair. */
function targetState({
  done,
  goal,
  day,
  daysInMonth,
}: {
  readonly done: number
  readonly goal: number
  readonly day: number
  readonly daysInMonth: number
}): TargetState {
  if (done >= goal) return 'met'
  if (done * daysInMonth >= goal * day) return 'ahead'
  return 10 * done * daysInMonth >= 9 * goal * day ? 'close' : 'behind'
}
