import { create } from 'zustand'
import type { startQuiz } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'

export type QuizAttempt = Omit<OutputOf<typeof startQuiz>, 'triesLeft'> & {
  /** Option chosen so far, by question. */
  readonly answers: Readonly<Record<string, string>>
}

interface QuizAttempts {
  readonly byLesson: Readonly<Partial<Record<string, QuizAttempt>>>
  begin(lessonId: string, started: OutputOf<typeof startQuiz>): void
  answer(lessonId: string, questionId: string, optionId: string): void
  end(lessonId: string): void
}

/** Tries begun and not handed in: leaving the page loses no answer. */
export const useQuizAttempts = create<QuizAttempts>((set) => ({
  byLesson: {},
  begin: (lessonId, { attemptId, questions }) =>
    set(({ byLesson }) => ({ byLesson: { ...byLesson, [lessonId]: { attemptId, questions, answers: {} } } })),
  answer: (lessonId, questionId, optionId) =>
    set(({ byLesson }) => {
      const attempt = byLesson[lessonId]
      if (!attempt) return { byLesson }
      const answers = { ...attempt.answers, [questionId]: optionId }
      return { byLesson: { ...byLesson, [lessonId]: { ...attempt, answers } } }
    }),
  end: (lessonId) => set(({ byLesson }) => ({ byLesson: { ...byLesson, [lessonId]: undefined } })),
}))
