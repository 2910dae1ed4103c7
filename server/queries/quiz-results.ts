import { and, eq } from 'drizzle-orm'
import { businessDay, instantOf } from '#domain/business-time'
import type { LeaderId, LessonId } from '#domain/ids'
import { PASS_PERCENT, triesLeft } from '#domain/quiz'
import type { Db } from '../db/db'
import { quizAttempts } from '../db/schema/leader'

export interface QuizResult {
  /** Null before the first try that was handed in (R15). */
  readonly bestPercent: number | null
  readonly passed: boolean
  readonly triesLeft: number
}

/** Own results by lesson: the best try counts, and tries are counted on starting (R15). */
export async function readQuizResults(
  db: Db,
  leaderId: LeaderId,
  now: Date,
): Promise<(lessonId: LessonId) => QuizResult> {
  const attempts = await db.select().from(quizAttempts).where(eq(quizAttempts.leaderId, leaderId))
  return (lessonId) =>
    resultOf(
      attempts.filter((attempt) => attempt.lessonId === lessonId),
      now,
    )
}

export async function readQuizResult(
  db: Db,
  leaderId: LeaderId,
  lessonId: LessonId,
  now: Date,
): Promise<QuizResult> {
  const attempts = await db
    .select()
    .from(quizAttempts)
    .where(and(eq(quizAttempts.leaderId, leaderId), eq(quizAttempts.lessonId, lessonId)))
  return resultOf(attempts, now)
}

function resultOf(
  attempts: readonly { readonly day: string; readonly percent: number | null }[],
  now: Date,
): QuizResult {
  const handedIn = attempts.flatMap(({ percent }) => (percent === null ? [] : [percent]))
  const bestPercent = handedIn.length > 0 ? Math.max(...handedIn) : null
  return {
    bestPercent,
    passed: bestPercent !== null && bestPercent >= PASS_PERCENT,
    triesLeft: triesLeft(
      attempts.map((attempt) => attempt.day),
      businessDay(instantOf(now)),
    ),
  }
}
