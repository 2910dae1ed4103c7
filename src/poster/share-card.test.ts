import { fen } from '#domain/money'
import { layOut, type MeasureText } from './layout'
import type { PosterLanguage } from './poster-words'
import { shareCardTree } from './share-card'
import { type ShareCard, shareCardOf, shareTitle } from './share-facts'

const LONG = '云南高山生态种植水果玉米（现摘现发），甜到心里的当季头茬，一箱十二根，坏果包赔'.repeat(3)
const CLOSES = '2026-11-25T12:00:00.000Z'

const measure: MeasureText = (text, size) =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? size : size * 0.6), 0)

function item(priceFen: number, pictureUrl: string) {
  return { name: '', pictureUrl, priceFen: fen(priceFen), listFen: fen(priceFen), newcomerFen: null }
}

function cardOf(prices: readonly number[], language: PosterLanguage, title = '周三鲜货团'): ShareCard {
  const items = prices.map((price, index) => item(price, `/p${index}.jpg`))
  return shareCardOf({ title, facts: { closesAt: CLOSES }, items }, language)
}

function linesOf(card: ShareCard) {
  return layOut(shareCardTree(card), { x: 0, y: 0, width: 1000, height: 800 }, measure).flatMap((placed) =>
    placed.kind === 'line' ? [placed] : [],
  )
}

describe('the share card', () => {
  const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

  it.each(languages)('keeps every line on the card, and price and closing time whole: %s', (language) => {
    const card = cardOf([99_999_99, 1_000_000_99], language, LONG)
    const lines = linesOf(card)
    for (const { x, width, baseline } of lines) {
      expect(x).toBeGreaterThanOrEqual(50)
      expect(x + width).toBeLessThanOrEqual(950)
      expect(baseline).toBeLessThanOrEqual(770)
    }
    const words = lines.map(({ text }) => text)
    expect(words).toEqual(expect.arrayContaining(['99999.99', card.closes]))
  })

  it.each(languages)('leaves a picture of at least a third of the card: %s', (language) => {
    const placed = layOut(
      shareCardTree(cardOf([2990], language, LONG)),
      { x: 0, y: 0, width: 1000, height: 800 },
      measure,
    )
    const pictures = placed.flatMap((one) => (one.kind === 'picture' ? [one.frame] : []))
    expect(pictures).toHaveLength(1)
    expect(pictures[0]).toMatchObject({ x: 0, y: 0, width: 1000 })
    expect(pictures[0]?.height).toBeGreaterThanOrEqual(800 / 3)
  })

  it.each([
    ['the one price', [2990], 'zh-Hans', '周三鲜货团 ¥29.9 · 11月25日 20:00 截单'],
    ['the lowest of several', [3990, 2990], 'zh-Hans', '周三鲜货团 ¥29.9起 · 11月25日 20:00 截单'],
    ['in English', [3990, 2990], 'en', '周三鲜货团 ¥29.9 and up · Order by 25 Nov, 20:00'],
  ] as const)('is titled by the deal, %s, and when it closes', (_, prices, language, title) => {
    expect(shareTitle(cardOf(prices, language))).toBe(title)
  })

  it('shows the picture of the first item, also when another is cheaper', () => {
    expect(cardOf([3990, 2990], 'zh-Hans').picture).toBe('/p0.jpg')
  })
})
