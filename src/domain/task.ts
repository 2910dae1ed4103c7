import { type BusinessDay, businessDay, businessWeek, type Period } from './business-time'
import type { Instant, LessonId, MemberId } from './ids'

/** A task is an action that can be verified; nothing a phone says is one (G11). */
export const taskNames = [
  'deal-published',
  'bags-same-day',
  'newcomer-counted',
  'playbook-step',
  'lesson-passed',
] as const
export type TaskName = (typeof taskNames)[number]

/** How often a task can be done: once a day, once a week, or once for each lesson and step. */
export type Cadence = 'daily' | 'weekly' | 'each'

export const TASK_POINTS: Readonly<Record<TaskName, number>> = {
  'deal-published': 5,
  'bags-same-day': 10,
  'newcomer-counted': 30,
  'playbook-step': 15,
  'lesson-passed': 20,
}

export const TASK_CADENCE: Readonly<Record<TaskName, Cadence>> = {
  'deal-published': 'daily',
  'bags-same-day': 'daily',
  'newcomer-counted': 'weekly',
  'playbook-step': 'each',
  'lesson-passed': 'each',
}

/** So long points of a day or a week can be fetched. */
export const CLAIM_DAYS = 30

/** What the database knows, not older than `CLAIM_DAYS` where it has a day. */
export interface TaskFacts {
  /** Business days on which a deal was published that is not cancelled and has a paid order. */
  readonly dealDays: readonly BusinessDay[]
  /** Bags that came on a day, and how many of them were handed over on that same day. */
  readonly bagDays: readonly {
    readonly day: BusinessDay
    readonly bags: number
    readonly handedOver: number
  }[]
  /** Newcomers that count (R8), with the moment from which they do. */
  readonly counted: readonly { readonly memberId: MemberId; readonly at: Instant }[]
  /** Steps, `playbook/step`, by whose codes somebody joined. */
  readonly steps: readonly string[]
  readonly stepCount: number
  readonly lessonsPassed: readonly LessonId[]
  readonly lessonCount: number
}

export interface Earned {
  readonly task: TaskName
  /** The fact behind it: one fact earns once. */
  readonly cause: string
  readonly points: number
}

/**
 * Everything the facts have earned so far, each fact once. A day of bags is decided when it is over, for more may come
 * until then. However many newcomers count in a week, the week earns once: nobody is paid by the head.
 */
export function earned(facts: TaskFacts, now: Instant): Earned[] {
  const today = businessDay(now)
  const fullDays = facts.bagDays.filter(
    (one) => one.day < today && one.bags > 0 && one.handedOver === one.bags,
  )
  return [
    ...causes('deal-published', facts.dealDays),
    ...causes(
      'bags-same-day',
      fullDays.map(({ day }) => day),
    ),
    ...causes(
      'newcomer-counted',
      facts.counted.map(({ at }) => businessWeek(at)),
    ),
    ...causes('playbook-step', facts.steps),
    ...causes('lesson-passed', facts.lessonsPassed),
  ]
}

function causes(task: TaskName, abouts: readonly string[]): Earned[] {
  return [...new Set(abouts)].map((about) => ({
    task,
    cause: causeOf(task, about),
    points: TASK_POINTS[task],
  }))
}

function causeOf(task: TaskName, about: string): string {
  return `${task}:${about}`
}

export interface TaskProgress {
  readonly task: TaskName
  readonly cadence: Cadence
  readonly points: number
  /** Of today, this week, or in all. */
  readonly done: number
  readonly goal: number
  /** Facts whose points wait to be fetched. */
  readonly claimable: number
  /** Facts of today, this week, or in all, whose points were fetched. */
  readonly received: number
}

/** @param granted causes that have earned already */
export function taskProgress(facts: TaskFacts, granted: ReadonlySet<string>, now: Instant): TaskProgress[] {
  const waiting = earned(facts, now).filter(({ cause }) => !granted.has(cause))
  return taskNames.map((task) => ({
    task,
    cadence: TASK_CADENCE[task],
    points: TASK_POINTS[task],
    ...doneOf(task, facts, now),
    claimable: waiting.filter((one) => one.task === task).length,
    received: receivedOf(task, granted, now),
  }))
}

function doneOf(task: TaskName, facts: TaskFacts, now: Instant): { done: number; goal: number } {
  const today = businessDay(now)
  const week = businessWeek(now)
  switch (task) {
    case 'deal-published':
      return { done: facts.dealDays.includes(today) ? 1 : 0, goal: 1 }
    case 'bags-same-day': {
      const bags = facts.bagDays.find(({ day }) => day === today)
      return { done: bags?.handedOver ?? 0, goal: bags?.bags ?? 0 }
    }
    case 'newcomer-counted':
      return { done: facts.counted.filter(({ at }) => businessWeek(at) === week).length, goal: 1 }
    case 'playbook-step':
      return { done: facts.steps.length, goal: facts.stepCount }
    case 'lesson-passed':
      return { done: facts.lessonsPassed.length, goal: facts.lessonCount }
  }
}

function receivedOf(task: TaskName, granted: ReadonlySet<string>, now: Instant): number {
  const period = periodNow(TASK_CADENCE[task], now)
  if (period !== undefined) return granted.has(causeOf(task, period)) ? 1 : 0
  return [...granted].filter((cause) => cause.startsWith(causeOf(task, ''))).length
}

function periodNow(cadence: Cadence, now: Instant): Period | undefined {
  if (cadence === 'daily') return businessDay(now)
  return cadence === 'weekly' ? businessWeek(now) : undefined
}
