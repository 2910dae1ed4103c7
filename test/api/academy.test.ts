import { eq } from 'drizzle-orm'
import { answerQuiz, readLesson, readTrack, startQuiz } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import { DAY_MS } from '#domain/business-time'
import { PASS_PERCENT } from '#domain/quiz'
import { installTrack } from '#server/academy/install-track'
import { onboardingTrack } from '#server/academy/track'
import { quizAttempts } from '#server/db/schema/leader'
import { addLesson, type Lesson, optionIds, questionIds } from './add-lesson'
import { moveToMidMonth } from './calendar'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'

type Quiz = OutputOf<typeof startQuiz>

const language = 'zh-Hans'

let here: Neighbourhood
let api: Api
let first: Lesson
let second: Lesson

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
  moveToMidMonth(api)
  first = await addLesson(api, 1)
  second = await addLesson(api, 2)
})

afterAll(() => api.close())

beforeEach(() => api.later(DAY_MS))

const start = (lesson = first, leader = here.leader) =>
  api.ok(startQuiz, { lessonId: lesson.lessonId, language }, leader)

/** Answers with so many right ones. */
function answersOf(quiz: Quiz, right: number) {
  return quiz.questions.map(({ questionId }, position) => ({
    questionId,
    optionId: position < right ? 'c' : 'a',
  }))
}

const handIn = (quiz: Quiz, right: number) =>
  api.ok(answerQuiz, { attemptId: quiz.attemptId, answers: answersOf(quiz, right) }, here.leader)

describe('the track', () => {
  it('has the lessons in their order, in the language asked for, with nothing done yet', async () => {
    const track = await api.ok(readTrack, { language: 'en' }, here.leader)
    expect(track.lessons).toEqual([
      {
        lessonId: first.lessonId,
        title: 'Lesson 1',
        summary: '摘要',
        minutes: 4,
        bestPercent: null,
        passed: false,
        triesLeft: 3,
      },
      {
        lessonId: second.lessonId,
        title: 'Lesson 2',
        summary: '摘要',
        minutes: 4,
        bestPercent: null,
        passed: false,
        triesLeft: 3,
      },
    ])
  })

  it('shows a lesson with its text, how many questions it asks, and the one after it', async () => {
    const lesson = await api.ok(readLesson, { lessonId: first.lessonId, language }, here.leader)
    expect(lesson).toMatchObject({
      title: '课 1',
      blocks: [{ kind: 'heading', text: '标题' }],
      questionCount: 5,
      nextLessonId: second.lessonId,
    })
    const last = await api.ok(readLesson, { lessonId: second.lessonId, language }, here.leader)
    expect(last.nextLessonId).toBeNull()
  })

  it('knows no lesson that is not there', async () => {
    const lessonId = api.deps.chance.id('lesson')
    for (const answer of [
      await api.call(readLesson, { lessonId, language }, here.leader),
      await api.call(startQuiz, { lessonId, language }, here.leader),
    ]) {
      expect(answer).toMatchObject({ status: 404, problem: { code: 'not-found' } })
    }
  })
})

describe('a quiz', () => {
  it('asks every question with every option, and never tells which is right', async () => {
    const quiz = await start()
    expect(quiz.questions.map((question) => question.questionId).sort()).toEqual([...questionIds])
    for (const question of quiz.questions) {
      expect(Object.keys(question).sort()).toEqual(['options', 'questionId', 'text'])
      expect(question.options.map((option) => option.optionId).sort()).toEqual([...optionIds])
      expect(question.options.every((option) => Object.keys(option).length === 2)).toBe(true)
    }
    const graded = await handIn(quiz, 2)
    expect(JSON.stringify(graded)).not.toContain('optionId')
    expect(
      JSON.stringify(await api.ok(readLesson, { lessonId: first.lessonId, language }, here.leader)),
    ).not.toContain('rightOptions')
  })

  it('comes in another order from try to try', async () => {
    const orders = new Set<string>()
    for (let day = 0; day < 3; day += 1) {
      for (let tries = 0; tries < 3; tries += 1) orders.add(JSON.stringify((await start(second)).questions))
      api.later(DAY_MS)
    }
    expect(orders.size).toBeGreaterThan(1)
  })

  it('is passed from 80 percent on, and the best try is kept', async () => {
    const leader = here.other
    const take = async (right: number) => {
      const quiz = await start(first, leader)
      return api.ok(answerQuiz, { attemptId: quiz.attemptId, answers: answersOf(quiz, right) }, leader)
    }
    expect(await take(3)).toMatchObject({ percent: 60, passed: false, bestPercent: 60, triesLeft: 2 })
    expect(await take(4)).toMatchObject({
      percent: PASS_PERCENT,
      passed: true,
      bestPercent: 80,
      triesLeft: 1,
    })
    expect(await take(1)).toMatchObject({ percent: 20, passed: false, bestPercent: 80, triesLeft: 0 })
    const track = await api.ok(readTrack, { language }, leader)
    expect(
      track.lessons.map(({ bestPercent, passed, triesLeft }) => [bestPercent, passed, triesLeft]),
    ).toEqual([
      [80, true, 0],
      [null, false, 3],
    ])
  })

  it('says which answers were right', async () => {
    const quiz = await start()
    const { results } = await handIn(quiz, 4)
    expect(results.filter((result) => !result.right).map((result) => result.questionId)).toHaveLength(1)
    expect(results.map((result) => result.questionId).sort()).toEqual([...questionIds])
  })

  it('may be tried three times a business day, counted on starting, by lesson', async () => {
    expect([(await start()).triesLeft, (await start()).triesLeft, (await start()).triesLeft]).toEqual([
      2, 1, 0,
    ])
    const fourth = await api.call(startQuiz, { lessonId: first.lessonId, language }, here.leader)
    expect(fourth).toMatchObject({ status: 409, problem: { code: 'tries-used' } })
    await start(second)
    api.later(DAY_MS)
    expect((await start()).triesLeft).toBe(2)
  })

  it('started ten times at once is started three times', async () => {
    const input = { lessonId: first.lessonId, language } as const
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.call(startQuiz, input, here.leader)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3)
    const attempts = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    expect(attempts.map((attempt) => attempt.triesLeft).sort()).toEqual([0, 1, 2])
  })

  it('is handed in once, also in two places at once', async () => {
    const quiz = await start()
    const input = { attemptId: quiz.attemptId, answers: answersOf(quiz, 5) }
    const both = await Promise.all([1, 2].map(() => api.call(answerQuiz, input, here.leader)))
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(both.find((answer) => !answer.ok)).toMatchObject({
      status: 409,
      problem: { code: 'attempt-closed' },
    })
  })

  it('with an answer missing, given twice or unknown is refused, and stays open', async () => {
    const quiz = await start()
    const all = answersOf(quiz, 5)
    const one = all.slice(0, 1)
    for (const answers of [all.slice(1), [...all.slice(1), ...all.slice(1, 2)], [...all, ...one], []]) {
      const answer = await api.call(answerQuiz, { attemptId: quiz.attemptId, answers }, here.leader)
      expect(answer).toMatchObject({ status: 422, problem: { code: 'answers-incomplete' } })
    }
    expect((await handIn(quiz, 5)).passed).toBe(true)
  })

  it('of another leader is not found', async () => {
    const quiz = await start()
    const input = { attemptId: quiz.attemptId, answers: answersOf(quiz, 5) }
    const answer = await api.call(answerQuiz, input, here.other)
    expect(answer).toMatchObject({ status: 404, problem: { code: 'not-found' } })
    const [attempt] = await api.deps.db
      .select()
      .from(quizAttempts)
      .where(eq(quizAttempts.attemptId, quiz.attemptId))
    expect(attempt?.answeredAt).toBeNull()
  })
})

describe('the track of this release', () => {
  it('can be installed twice, is read in every language, and each quiz can be passed and failed', async () => {
    await installTrack(api.deps.db)
    await installTrack(api.deps.db)
    const own = new Set<string>(onboardingTrack.map((lesson) => lesson.lessonId))
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const track = await api.ok(readTrack, { language }, here.leader)
      expect(track.title.length).toBeGreaterThan(0)
      expect(track.lessons.filter((lesson) => own.has(lesson.lessonId))).toHaveLength(own.size)
    }
    for (const { lessonId, content } of onboardingTrack) {
      const right: Readonly<Record<string, string>> = content.rightOptions
      for (const knows of [true, false]) {
        const quiz = await api.ok(startQuiz, { lessonId, language }, here.leader)
        const answers = quiz.questions.map(({ questionId, options }) => ({
          questionId,
          optionId:
            options.find(({ optionId }) => (optionId === right[questionId]) === knows)?.optionId ?? '',
        }))
        const graded = await api.ok(answerQuiz, { attemptId: quiz.attemptId, answers }, here.leader)
        expect(graded.percent).toBe(knows ? 100 : 0)
      }
    }
  })
})
