import { done } from '#contract/refusal'
import { answerQuiz } from '../commands/answer-quiz'
import { startQuiz } from '../commands/start-quiz'
import type { HandlersOf } from '../http/call'
import { readLesson, readTrack } from '../queries/lessons'
import { found } from './found'

export const academyHandlers = {
  readTrack: async (input, { db, principal, now }) =>
    done(await readTrack(db, { ...input, leaderId: principal.leaderId, now })),

  readLesson: async (input, { db, principal, now }) =>
    found(await readLesson(db, { ...input, leaderId: principal.leaderId, now })),

  startQuiz: (input, { db, principal, now, deps }) =>
    startQuiz(db, { ...input, leaderId: principal.leaderId, now, chance: deps.chance }),

  answerQuiz: (input, { db, principal, now }) =>
    answerQuiz(db, { ...input, leaderId: principal.leaderId, now }),
} satisfies HandlersOf<'readTrack' | 'readLesson' | 'startQuiz' | 'answerQuiz'>
