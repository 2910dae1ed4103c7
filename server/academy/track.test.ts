import * as v from 'valibot'
import { isIdOf } from '#domain/ids'
import { openPglite } from '../db/pglite'
import { lessons } from '../db/schema/reference'
import { installTrack } from './install-track'
import { type LessonText, lessonContent } from './lesson-content'
import { onboardingTrack, trackTitle } from './track'

jest.setTimeout(60_000)

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
const named = onboardingTrack.map((lesson) => [lesson.content.texts.en.title, lesson] as const)

function questionIds(text: LessonText) {
  return text.questions.map(({ questionId, options }) => [
    questionId,
    options.map((option) => option.optionId),
  ])
}

function shape(text: LessonText) {
  return text.blocks.map((block) =>
    block.kind === 'steps' ? [block.kind, block.items.length] : [block.kind],
  )
}

describe('the onboarding track', () => {
  it('has five lessons with fixed ids that none shares with another', () => {
    const ids = onboardingTrack.map((lesson) => lesson.lessonId)
    expect(ids.filter((id) => isIdOf('lesson', id))).toHaveLength(5)
    expect(new Set(ids).size).toBe(5)
  })

  it.each(named)(
    '“%s” asks five questions with four options, the same ones in every language',
    (_, lesson) => {
      const { texts } = lesson.content
      const ids = questionIds(texts['zh-Hans'])
      expect(ids).toEqual(['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => [id, ['a', 'b', 'c', 'd']]))
      for (const language of languages) expect(questionIds(texts[language])).toEqual(ids)
    },
  )

  it.each(named)('“%s” has one right option for each question', (_, lesson) => {
    const { texts, rightOptions } = lesson.content
    expect(Object.keys(rightOptions)).toEqual(texts.en.questions.map((question) => question.questionId))
    for (const { questionId, options } of texts.en.questions) {
      const right = options.filter((option) => option.optionId === rightOptions[questionId])
      expect(right).toHaveLength(1)
    }
  })

  it.each(named)('“%s” offers no answer twice', (_, lesson) => {
    for (const language of languages) {
      for (const { options } of lesson.content.texts[language].questions) {
        expect(new Set(options.map((option) => option.text)).size).toBe(4)
      }
    }
  })

  it.each(named)('“%s” is built of the same blocks in every language', (_, lesson) => {
    const { texts } = lesson.content
    for (const language of languages) expect(shape(texts[language])).toEqual(shape(texts['zh-Hans']))
  })

  it.each(named)('“%s” is long enough to be of use and short enough to be read', (_, lesson) => {
    const { blocks } = lesson.content.texts['zh-Hans']
    const characters = blocks
      .flatMap((block) => (block.kind === 'steps' ? block.items : [block.text]))
      .join('').length
    expect(characters).toBeGreaterThan(500)
    expect(characters).toBeLessThan(900)
  })

  it('does not give the answer away by the option’s letter', () => {
    const letters = onboardingTrack.flatMap((lesson) => Object.values(lesson.content.rightOptions))
    for (const letter of ['a', 'b', 'c', 'd']) {
      const share = letters.filter((right) => right === letter).length
      expect(share).toBeGreaterThanOrEqual(4)
    }
  })

  it('promises no income and rewards no sharing in any language', () => {
    const forbidden =
      /分享得|转发得|邀请得|邀请好友得|裂变|助力|砍价|砍一刀|集赞|加速|分享后|转发后|躺赚|下线|团队收益|级差|代理等级|合伙人招募|必须分享|不转不是|月入|稳赚|轻松赚|passive income|easy money|downline/i
    const traditional =
      /分享得|轉發得|邀請得|邀請好友得|裂變|砍價|集讚|集贊|加速|分享後|轉發後|躺賺|下線|團隊收益|級差|代理等級|合夥人招募|必須分享|不轉不是|穩賺|輕鬆賺/
    const texts = JSON.stringify([trackTitle, onboardingTrack])
    expect(texts.match(forbidden)).toBeNull()
    expect(texts.match(traditional)).toBeNull()
  })
})

describe('installing the track', () => {
  it('stores every lesson once, in order, and mends one that was changed', async () => {
    const { db, close } = await openPglite()
    try {
      await installTrack(db)
      await db.update(lessons).set({ minutes: 99, content: {} })
      await installTrack(db)
      const rows = await db.select().from(lessons).orderBy(lessons.position)
      expect(rows.map((row) => [row.lessonId, row.minutes, v.parse(lessonContent, row.content)])).toEqual(
        onboardingTrack.map(({ lessonId, minutes, content }) => [lessonId, minutes, content]),
      )
    } finally {
      await close()
    }
  })
})
