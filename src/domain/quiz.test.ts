import fc from 'fast-check'
import { gradeQuiz, shuffled, triesLeft } from './quiz'

const questions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ questionId: `q${index}`, rightOptionId: 'right' }))
const answers = (count: number, right: number) =>
  questions(count).map(({ questionId }, index) => ({
    questionId,
    optionId: index < right ? 'right' : 'wrong',
  }))

it.each([
  [5, 4, 80, true],
  [5, 3, 60, false],
  [3, 3, 100, true],
  [6, 5, 83, true],
  [9, 7, 77, false],
  [14, 11, 78, false],
  [5, 0, 0, false],
])('of %i questions, %i right is %i percent, passed: %s', (count, right, percent, passed) => {
  expect(gradeQuiz(questions(count), answers(count, right))).toMatchObject({
    kind: 'graded',
    percent,
    passed,
  })
})

it('tells which answers were right', () => {
  expect(gradeQuiz(questions(2), answers(2, 1))).toMatchObject({
    results: [
      { questionId: 'q0', right: true },
      { questionId: 'q1', right: false },
    ],
  })
})

it.each([
  ['one missing', answers(2, 2)],
  ['one answered twice', [...answers(2, 2), { questionId: 'q0', optionId: 'wrong' }]],
  ['all answered and one again', [...answers(3, 3), { questionId: 'q0', optionId: 'right' }]],
  ['one of another quiz', [...answers(2, 2), { questionId: 'q9', optionId: 'right' }]],
  ['none', []],
])('grades nothing incomplete: %s', (_, given) => {
  expect(gradeQuiz(questions(3), given)).toEqual({ kind: 'refused', reason: 'answers-incomplete' })
})

it('allows three tries a business day at one quiz', () => {
  const day = '2026-11-22'
  expect(triesLeft([], day)).toBe(3)
  expect(triesLeft(['2026-11-21', day, day], day)).toBe(1)
  expect(triesLeft([day, day, day, day], day)).toBe(0)
})

it('shuffles to a permutation that the seed decides', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const once = shuffled(items, seed)
      expect(shuffled(items, seed)).toEqual(once)
      expect([...once].sort()).toEqual([...items].sort())
    }),
  )
})

it('puts every answer in every place about equally often', () => {
  const firsts = new Map<string, number>()
  for (let seed = 0; seed < 4_000; seed += 1) {
    const first = shuffled(['a', 'b', 'c', 'd'], seed)[0] ?? ''
    firsts.set(first, (firsts.get(first) ?? 0) + 1)
  }
  expect(firsts.size).toBe(4)
  for (const times of firsts.values()) {
    expect(times).toBeGreaterThan(850)
    expect(times).toBeLessThan(1_150)
  }
})
