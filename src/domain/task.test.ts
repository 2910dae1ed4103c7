import type { LessonId, MemberId } from './ids'
import { earned, type TaskFacts, taskProgress } from './task'

/** A Friday, 12:00 in Shanghai. */
const NOW = '2026-11-20T04:00:00.000Z'
const nothing: TaskFacts = {
  dealDays: [],
  bagDays: [],
  counted: [],
  steps: [],
  stepCount: 25,
  lessonsPassed: [],
  lessonCount: 5,
}
const counted = (at: string, index = 1) => ({ memberId: `mbr_${index}` as MemberId, at })

it.each([
  ['nothing for nothing', {}, []],
  [
    'a day once, however many deals',
    { dealDays: ['2026-11-20', '2026-11-20'] },
    ['deal-published:2026-11-20'],
  ],
  [
    'a day of bags that is over',
    { bagDays: [{ day: '2026-11-19', bags: 3, handedOver: 3 }] },
    ['bags-same-day:2026-11-19'],
  ],
  ['no day of bags that still runs', { bagDays: [{ day: '2026-11-20', bags: 3, handedOver: 3 }] }, []],
  ['no day with a bag left', { bagDays: [{ day: '2026-11-19', bags: 3, handedOver: 2 }] }, []],
  [
    'a week once, however many count in it',
    { counted: [counted('2026-11-15T16:00:00.000Z'), counted(NOW, 2)] },
    ['newcomer-counted:2026-11-16'],
  ],
  [
    'a week for itself, ending Sunday 24:00',
    { counted: [counted('2026-11-15T15:59:59.999Z'), counted('2026-11-15T16:00:00.000Z', 2)] },
    ['newcomer-counted:2026-11-09', 'newcomer-counted:2026-11-16'],
  ],
  ['every step once', { steps: ['parent/moments', 'parent/moments'] }, ['playbook-step:parent/moments']],
  [
    'every lesson once',
    { lessonsPassed: ['les_1', 'les_2'] as LessonId[] },
    ['lesson-passed:les_1', 'lesson-passed:les_2'],
  ],
])('earns %s', (_, facts, causes) => {
  expect(earned({ ...nothing, ...facts }, NOW).map(({ cause }) => cause)).toEqual(causes)
})

it('lets nothing wait that has been granted', () => {
  const facts = { ...nothing, dealDays: ['2026-11-20'], lessonsPassed: ['les_1', 'les_2'] as LessonId[] }
  const granted = new Set(['deal-published:2026-11-20', 'lesson-passed:les_1'])
  const progress = Object.fromEntries(taskProgress(facts, granted, NOW).map((one) => [one.task, one]))
  expect(progress['deal-published']).toMatchObject({ done: 1, claimable: 0, received: 1 })
  expect(progress['lesson-passed']).toMatchObject({ done: 2, goal: 5, claimable: 1, received: 1 })
})

it('forgets yesterday’s deal in today’s progress, and keeps its points waiting', () => {
  const [deal] = taskProgress({ ...nothing, dealDays: ['2026-11-19'] }, new Set(), NOW)
  expect(deal).toMatchObject({ done: 0, claimable: 1, received: 0 })
})
