import type { BusinessDay } from './business-time'

/** R15: right answers needed, in percent. */
export const PASS_PERCENT = 80

/** R15: tries a business day at one quiz. */
export const TRIES_PER_DAY = 3

export interface QuizQuestion {
  readonly questionId: string
  readonly rightOptionId: string
}

export interface QuizAnswer {
  readonly questionId: string
  readonly optionId: string
}

export type GradedQuiz =
  | {
      readonly kind: 'graded'
      /** Right answers in percent, rounded down. */
      readonly percent: number
      readonly passed: boolean
      readonly results: readonly { readonly questionId: string; readonly right: boolean }[]
    }
  | { readonly kind: 'refused'; readonly reason: 'answers-incomplete' }

/** Every question needs exactly one answer: guessing twice in one try is not answering. */
export function gradeQuiz(questions: readonly QuizQuestion[], answers: readonly QuizAnswer[]): GradedQuiz {
  const chosen = new Map(answers.map(({ questionId, optionId }) => [questionId, optionId]))
  const complete = answers.length === questions.length && questions.every((q) => chosen.has(q.questionId))
  if (!complete || questions.length === 0) return { kind: 'refused', reason: 'answers-incomplete' }

  const results = questions.map(({ questionId, rightOptionId }) => ({
    questionId,
    right: chosen.get(questionId) === rightOptionId,
  }))
  const right = results.filter((result) => result.right).length
  const percent = Math.floor((right * 100) / questions.length)
  return { kind: 'graded', percent, passed: percent >= PASS_PERCENT, results }
}

/** `attemptDays`: the business day of every try at this quiz. */
export function triesLeft(attemptDays: readonly BusinessDay[], day: BusinessDay): number {
  const today = attemptDays.filter((attemptDay) => attemptDay === day).length
  return Math.max(0, TRIES_PER_DAY - today)
}

/** A permutation that the seed (a whole number) decides: the same try shows the same order again. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = mulberry32(seed)
  const keyed = items.map((item, position) => ({ item, position, key: next() }))
  keyed.sort((left, right) => left.key - right.key || left.position - right.position)
  return keyed.map(({ item }) => item)
}

/** Small generator of 32-bit numbers by Tommy Ettinger: even enough for shuffling, never for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
