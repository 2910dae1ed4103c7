import type { startQuiz as startQuizEndpoint } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Language } from '#contract/schema'
import { businessDay, instantOf } from '#domain/business-time'
import type { LeaderId, LessonId } from '#domain/ids'
import { shuffled, TRIES_PER_DAY } from '#domain/quiz'
import type { Db } from '../db/db'
import { quizAttempts } from '../db/schema/leader'
import type { Chance } from '../deps'
import { readLessonContent } from '../queries/lessons'
import { readQuizResult } from '../queries/quiz-results'

interface StartQuiz {
  readonly leaderId: LeaderId
  readonly lessonId: LessonId
  readonly language: Language
  readonly now: Date
  readonly chance: Chance
}

type StartedQuiz = OutputOf<typeof startQuizEndpoint>

/** A try counts when it is started: three a business day, each with its own order of questions and options (R15). */
export async function startQuiz(
  db: Db,
  act: StartQuiz,
): Promise<Outcome<StartedQuiz, 'not-found' | 'tries-used'>> {
  const content = await readLessonContent(db, act.lessonId)
  if (!content) return refused('not-found')
  const attempt = await takeTry(db, act)
  if (!attempt) return refused('tries-used')

  const { attemptId, seed, tryNumber } = attempt
  const questions = shuffled(content.texts[act.language].questions, seed).map((question, position) => ({
    ...question,
    options: shuffled(question.options, seed + position + 1),
  }))
  return done({ attemptId, triesLeft: TRIES_PER_DAY - tryNumber, questions })
}

/** The next try of the day; another one started at once may have taken its number, then it is the one after. */
async function takeTry(db: Db, { leaderId, lessonId, now, chance }: StartQuiz) {
  const day = businessDay(instantOf(now))
  for (;;) {
    const { triesLeft } = await readQuizResult(db, leaderId, lessonId, now)
    if (triesLeft === 0) return undefined
    const [taken] = await db
      .insert(quizAttempts)
      .values({
        leaderId,
        attemptId: chance.id('quizAttempt'),
        lessonId,
        day,
        tryNumber: TRIES_PER_DAY - triesLeft + 1,
        seed: Buffer.from(chance.bytes(4)).readInt32BE(),
        startedAt: now,
      })
      .onConflictDoNothing()
      .returning()
    if (taken) return taken
  }
}
