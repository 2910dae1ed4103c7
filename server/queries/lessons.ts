import { and, asc, count, eq, gte, notExists, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { readLesson as readLessonEndpoint, readTrack as readTrackEndpoint } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import type { Language } from '#contract/schema'
import type { LeaderId, LessonId } from '#domain/ids'
import { PASS_PERCENT } from '#domain/quiz'
import { lessonContent } from '../academy/lesson-content'
import { trackTitle } from '../academy/track'
import type { Db } from '../db/db'
import { quizAttempts } from '../db/schema/leader'
import { lessons } from '../db/schema/reference'
import { type QuizResult, readQuizResult, readQuizResults } from './quiz-results'

interface Reader {
  readonly leaderId: LeaderId
  readonly language: Language
  readonly now: Date
}

/** The onboarding track in its order, with own results (R15). */
export async function readTrack(
  db: Db,
  { leaderId, language, now }: Reader,
): Promise<OutputOf<typeof readTrackEndpoint>> {
  const rows = await db.select().from(lessons).orderBy(asc(lessons.position))
  const resultOf = await readQuizResults(db, leaderId, now)
  return {
    ...trackTitle[language],
    lessons: rows.map((row) => lessonCard(row, language, resultOf(row.lessonId))),
  }
}

/** One lesson as text; undefined when it is not there. */
export async function readLesson(
  db: Db,
  { leaderId, language, now, lessonId }: Reader & { readonly lessonId: LessonId },
): Promise<OutputOf<typeof readLessonEndpoint> | undefined> {
  const rows = await db.select().from(lessons).orderBy(asc(lessons.position))
  const index = rows.findIndex((row) => row.lessonId === lessonId)
  const row = rows[index]
  if (!row) return undefined
  const { blocks, questions } = contentOf(row).texts[language]
  return {
    ...lessonCard(row, language, await readQuizResult(db, leaderId, lessonId, now)),
    blocks,
    questionCount: questions.length,
    nextLessonId: rows[index + 1]?.lessonId ?? null,
  }
}

type LessonRow = typeof lessons.$inferSelect

function lessonCard(row: LessonRow, language: Language, result: QuizResult) {
  const { title, summary } = contentOf(row).texts[language]
  return { lessonId: row.lessonId, title, summary, minutes: row.minutes, ...result }
}

/** Text and right answers of a lesson; the latter are for grading only and leave the server in no answer (R15). */
export async function readLessonContent(db: Db, lessonId: LessonId) {
  const [row] = await db.select().from(lessons).where(eq(lessons.lessonId, lessonId))
  return row && contentOf(row)
}

function contentOf(row: LessonRow) {
  return v.parse(lessonContent, row.content)
}

/** Lessons whose quiz this leader has not passed yet (R15). */
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
