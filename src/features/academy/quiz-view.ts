import type { QuizAttempt } from './quiz-attempts'

/** Ids of the questions without an answer, in the order they are asked. */
export function unanswered({ questions, answers }: QuizAttempt): string[] {
  return questions.map(({ questionId }) => questionId).filter((questionId) => !answers[questionId])
}

/** What is handed in. */
export function answersOf({ questions, answers }: QuizAttempt) {
  return questions.flatMap(({ questionId }) => {
    const optionId = answers[questionId]
    return optionId ? [{ questionId, optionId }] : []
  })
}

/** The questions with one's own answer and whether it was right, in the order they were asked. */
export function gradedQuestions(
  { questions, answers }: QuizAttempt,
  results: readonly { readonly questionId: string; readonly right: boolean }[],
) {
  return questions.map(({ questionId, text, options }) => ({
    questionId,
    text,
    answer: options.find(({ optionId }) => optionId === answers[questionId])?.text ?? '',
    right: results.some((result) => result.questionId === questionId && result.right),
  }))
}
