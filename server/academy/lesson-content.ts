import * as v from 'valibot'
import { readLesson, startQuiz } from '#contract/academy'

/** A lesson in one language. Blocks and questions are what the contract hands out; nothing is said twice. */
const lessonText = v.object({
  title: v.string(),
  summary: v.string(),
  blocks: readLesson.output.entries.blocks,
  questions: startQuiz.output.entries.questions,
})
export type LessonText = v.InferOutput<typeof lessonText>

/**
 * What the `content` column of `lessons` holds. The right answers stand beside the languages, not in them, so
 * that two languages cannot disagree; they never leave the server (R15).
 */
export const lessonContent = v.object({
  texts: v.object({ 'zh-Hans': lessonText, 'zh-Hant': lessonText, en: lessonText }),
  /** Question id → id of the right option. */
  rightOptions: v.record(v.string(), v.string()),
})
export type LessonContent = v.InferOutput<typeof lessonContent>
