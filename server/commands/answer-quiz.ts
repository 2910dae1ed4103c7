import { and, eq, isNull } from 'drizzle-orm'
import type { answerQuiz as answerQuizEndpoint } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId, QuizAttemptId } from '#domain/ids'
import { gradeQuiz, type QuizAnswer } from '#domain/quiz'
import type { Db } from '../db/db'
import { quizAttempts } from '../db/schema/leader'
import { readLessonContent } from '../queries/lessons'
import { readQuizResult } from '../queries/quiz-results'

interface AnswerQuiz {
  readonly leaderId: LeaderId
  readonly attemptId: QuizAttemptId
  readonly answers: readonly QuizAnswer[]
  readonly now: Date
}

type AnswerRefusal = 'not-found' | 'attempt-closed' | 'answers-incomplete'

/** Grades a try, once; which options are right is not told (R15). */
export async function answerQuiz(
  db: Db,
  act: AnswerQuiz,
): Promise<Outcome<OutputOf<typeof answerQuizEndpoint>, AnswerRefusal>> {
  const { leaderId, attemptId, now } = act
  const ofAttempt = and(eq(quizAttempts.leaderId, leaderId), eq(quizAttempts.attemptId, attemptId))
  const [attempt] = await db.select().from(quizAttempts).where(ofAttempt)
  const content = attempt && (await readLessonContent(db, attempt.lessonId))
  if (!content) return refused('not-found')
  if (attempt.answeredAt) return refused('attempt-closed')

  const key = Object.entries(content.rightOptions)
  const graded = gradeQuiz(
    key.map(([questionId, rightOptionId]) => ({ questionId, rightOptionId })),
    act.answers,
  )
  if (graded.kind === 'refused') return refused(graded.reason)

  const { percent, passed, results } = graded
  const closed = await db
    .update(quizAttempts)
    .set({ answeredAt: now, percent })
    .where(and(ofAttempt, isNull(quizAttempts.answeredAt)))
    .returning({ attemptId: quizAttempts.attemptId })
  if (closed.length === 0) return refused('attempt-closed')
  const { bestPercent, triesLeft } = await readQuizResult(db, leaderId, attempt.lessonId, now)
  return done({ percent, passed, bestPercent: bestPercent ?? percent, triesLeft, results: [...results] })
}
