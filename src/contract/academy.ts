import * as v from 'valibot'
import { endpoint } from './endpoint'
import { count, idOf, language, line } from './schema'

const lessonCard = v.object({
  lessonId: idOf('lesson'),
  title: v.string(),
  summary: v.string(),
  minutes: count,
  /** Best result in percent; null before the first try (R15). */
  bestPercent: v.nullable(count),
  passed: v.boolean(),
  triesLeft: count,
})

export const readTrack = endpoint({
  method: 'GET',
  path: '/api/v1/leader/track',
  summary: 'The onboarding track with its lessons and own results',
  who: 'leader',
  rate: 'read',
  input: v.object({ language }),
  output: v.object({ title: v.string(), summary: v.string(), lessons: v.array(lessonCard) }),
  refusals: [],
})

export const readLesson = endpoint({
  method: 'GET',
  path: '/api/v1/leader/lessons/{lessonId}',
  summary: 'One lesson as text',
  who: 'leader',
  rate: 'read',
  input: v.object({ lessonId: idOf('lesson'), language }),
  output: v.object({
    ...lessonCard.entries,
    blocks: v.array(
      v.variant('kind', [
        v.object({ kind: v.literal('heading'), text: v.string() }),
        v.object({ kind: v.literal('paragraph'), text: v.string() }),
        v.object({ kind: v.literal('steps'), items: v.array(v.string()) }),
        v.object({ kind: v.literal('example'), text: v.string() }),
      ]),
    ),
    questionCount: count,
    nextLessonId: v.nullable(idOf('lesson')),
  }),
  refusals: [],
})

export const startQuiz = endpoint({
  method: 'POST',
  path: '/api/v1/leader/quiz-attempts',
  summary: 'Start a try at a quiz: questions and answers shuffled, three tries a business day (R15)',
  who: 'leader',
  rate: 'write',
  input: v.object({ lessonId: idOf('lesson'), language }),
  output: v.object({
    attemptId: idOf('quizAttempt'),
    triesLeft: count,
    questions: v.array(
      v.object({
        questionId: v.string(),
        text: v.string(),
        options: v.array(v.object({ optionId: v.string(), text: v.string() })),
      }),
    ),
  }),
  refusals: ['tries-used'],
})

export const answerQuiz = endpoint({
  method: 'POST',
  path: '/api/v1/leader/quiz-attempts/{attemptId}/answers',
  summary: 'Hand in the answers; graded on the server, which never tells the right ones (R15)',
  who: 'leader',
  rate: 'write',
  input: v.object({
    attemptId: idOf('quizAttempt'),
    answers: v.pipe(v.array(v.object({ questionId: line(40), optionId: line(40) })), v.maxLength(50)),
  }),
  output: v.object({
    percent: count,
    passed: v.boolean(),
    bestPercent: count,
    triesLeft: count,
    results: v.array(v.object({ questionId: v.string(), right: v.boolean() })),
  }),
  refusals: ['attempt-closed', 'answers-incomplete'],
})
