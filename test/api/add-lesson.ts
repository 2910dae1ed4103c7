import * as v from 'valibot'
import { lessonContent } from '#server/academy/lesson-content'
import { lessons } from '#server/db/schema/reference'
import type { Api } from './harness'

export type Lesson = typeof lessons.$inferSelect

export const questionIds = ['q1', 'q2', 'q3', 'q4', 'q5'] as const
export const optionIds = ['a', 'b', 'c', 'd'] as const

/** A lesson of five questions whose right option is always `c`. */
export async function addLesson(api: Api, position: number): Promise<Lesson> {
  const text = (title: string) => ({
    title: `${title} ${position}`,
    summary: '摘要',
    blocks: [{ kind: 'heading' as const, text: '标题' }],
    questions: questionIds.map((questionId) => ({
      questionId,
      text: `问题 ${questionId}`,
      options: optionIds.map((optionId) => ({ optionId, text: `选项 ${optionId}` })),
    })),
  })
  const content = v.parse(lessonContent, {
    texts: { 'zh-Hans': text('课'), 'zh-Hant': text('課'), en: text('Lesson') },
    rightOptions: Object.fromEntries(questionIds.map((questionId) => [questionId, 'c'])),
  })
  const [row] = await api.deps.db
    .insert(lessons)
    .values({ lessonId: api.deps.chance.id('lesson'), position, minutes: 4, content })
    .returning()
  if (!row) throw new Error('no lesson was added')
  return row
}
