import { PASS_PERCENT } from '#domain/quiz'
import type { LeaderId } from '#domain/ids'
import { and, count, eq, gte, notExists, sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { quizAttempts } from '../db/schema/leader'
import { lessons } from '../db/schema/reference'

/** Lessons of the track whose quiz this leader has not passed yet (R15). */
export async function countLessonsToPass(db: Db, leaderId: LeaderId): Promise<number> {
  const passed = db
    .select({ one: sql`1` })
    .from(quizAttempts)
    .where(
      and(
        eq(quizAttempts.leaderId, leaderId),
        eq(quizAttempts.lessonId, lessons.lessonId),
        gte(quizAttempts.percent, PASS_PERCENT),
      ),
    )
  const [row] = await db.select({ lessons: count() }).from(lessons).where(notExists(passed))
  return row?.lessons ?? 0
}
