type OptionId = 'a' | 'b' | 'c' | 'd'
type QuestionId = 'q1' | 'q2' | 'q3' | 'q4' | 'q5'

/** The right option of every question, one place for all languages. */
export const answerKey = {
  'first-members': { q1: 'b', q2: 'c', q3: 'd', q4: 'a', q5: 'b' },
  'first-deal': { q1: 'c', q2: 'd', q3: 'a', q4: 'b', q5: 'c' },
  'poster-and-chat': { q1: 'a', q2: 'c', q3: 'b', q4: 'c', q5: 'd' },
  'hand-over': { q1: 'd', q2: 'b', q3: 'a', q4: 'c', q5: 'a' },
  'commission-and-after-sale': { q1: 'b', q2: 'd', q3: 'c', q4: 'a', q5: 'd' },
} as const satisfies Record<string, Record<QuestionId, OptionId>>
