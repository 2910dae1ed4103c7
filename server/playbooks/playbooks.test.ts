import { improvableSteps } from '#domain/next-action'
import { playbookIds } from '#domain/playbook'
import { hasStep } from './has-step'
import { playbooks } from './playbooks'

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
const named = playbooks.map((playbook) => [playbook.playbookId, playbook] as const)

it('has one playbook for every kind of leader', () => {
  expect(playbooks.map((playbook) => playbook.playbookId)).toEqual([...playbookIds])
})

it.each(named)('%s has five to eight steps, and one for every step of the funnel', (_, { steps }) => {
  expect(steps.length).toBeGreaterThanOrEqual(5)
  expect(steps.length).toBeLessThanOrEqual(8)
  expect(new Set(steps.map((step) => step.stepId)).size).toBe(steps.length)
  expect(new Set(steps.map((step) => step.improves))).toEqual(new Set(improvableSteps))
})

describe.each(languages)('in %s', (language) => {
  it.each(named)('%s says of every step what, when and with which words', (_, { steps, texts }) => {
    const text = texts[language]
    expect(Object.keys(text.steps)).toEqual(steps.map((step) => step.stepId))
    for (const said of [text, ...Object.values(text.steps)]) {
      for (const words of Object.values(said).filter((value) => typeof value === 'string')) {
        expect(words.trim().length).toBeGreaterThan(3)
      }
    }
  })

  it.each(named)(
    '%s fills only what is known of a leader into its texts, and has one link',
    (_, { texts }) => {
      for (const { text } of Object.values(texts[language].steps)) {
        const places = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        expect(places.filter((name) => name === 'link')).toHaveLength(1)
        for (const name of places) expect(['leader', 'community', 'pickup', 'hours', 'link']).toContain(name)
      }
    },
  )

  it.each(named)('%s promises no income and rewards no sharing', (_, { texts }) => {
    const forbidden =
      /分享得|轉發得|转发得|邀請得|邀请得|裂變|裂变|助力|砍價|砍价|集讚|集赞|分享後|分享后|轉發後|转发后|躺賺|躺赚|下線|下线|團隊收益|团队收益|级差|級差|穩賺|稳赚|月入|赚钱|賺錢|奖励|獎勵|佣金|红包|紅包|passive income|easy money|downline|earn|reward|commission/i
    expect(JSON.stringify(texts[language]).match(forbidden)).toBeNull()
  })
})

it('writes Chinese in Chinese and English in English', () => {
  for (const { texts } of playbooks) {
    expect(JSON.stringify(texts.en)).not.toMatch(/\p{Script=Han}/u)
    expect(JSON.stringify(texts['zh-Hant'])).not.toBe(JSON.stringify(texts['zh-Hans']))
  }
})

it.each([
  ['knows a step of a playbook', 'shop-owner/counter', true],
  ['knows no step of another playbook', 'parent/counter', false],
  ['knows no empty step', '', false],
])('%s', (_, step, known) => {
  expect(hasStep(step)).toBe(known)
})
