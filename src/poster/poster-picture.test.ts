import { fen } from '#domain/money'
import {
  NO_POSTER_WORDS,
  POSTER_FORMATS,
  POSTER_STYLES,
  POSTER_TEMPLATES,
  POSTER_WORDS,
  type PosterTemplate,
} from '#domain/poster-wish'
import tokens from '../shared/ui/tokens.json'
import { coverCut } from './draw'
import type { MeasureText, Placed } from './layout'
import { layOut } from './layout'
import { POSTER_SIDES } from './look'
import { palette } from './palette'
import type { Poster } from './poster-content'
import { picturesOf } from './poster-content'
import { type PosterChoice, posterOf } from './poster-facts'
import { posterTree, readBackSides } from './poster-picture'
import { closesWords, type PosterLanguage, pickupWords, posterWords, shortYuan } from './poster-words'

const LONG = '云南高山生态种植水果玉米（现摘现发），甜到心里的当季头茬，一箱十二根，坏果包赔'.repeat(3)
const LINK = 'https://lintuan.example.com/s/Ab3dEf6hIj9k'

const leader = {
  name: '林小满',
  communityName: '阳光花园',
  slogan: '楼下取货',
  avatarUrl: '/a.jpg',
  memberCount: 0,
  pickupPoint: { name: '小满便利店', address: '阳光花园 3 号门', hours: '每天 17:00–21:00' },
}
const item = {
  name: '赣南脐橙',
  pictureUrl: '/p.jpg',
  priceFen: fen(3990),
  listFen: fen(5990),
  newcomerFen: null,
}
const deal = {
  title: '赣南脐橙',
  note: '',
  facts: { closesAt: '2026-11-25T12:00:00.000Z' },
  pickupAt: '2026-11-26T09:00:00.000Z',
  pickupUntil: '2026-11-26T13:00:00.000Z',
  items: [item],
  orderCount: 0,
}
const bare = { landing: { leader, deals: [deal], newcomerOffer: null }, deal }
const plain: PosterChoice = { look: { style: 'warm', format: 'tall' }, words: NO_POSTER_WORDS, picture: null }

const longItem = {
  ...item,
  name: LONG,
  priceFen: fen(99_999_99),
  listFen: fen(99_999_999),
  newcomerFen: fen(1),
}
const longDeal = {
  ...deal,
  title: LONG,
  note: LONG,
  items: [{ ...longItem, priceFen: fen(99_999_98) }, longItem, longItem, longItem],
  orderCount: 123_456,
}
const endless = {
  landing: {
    leader: {
      name: LONG,
      communityName: LONG,
      slogan: LONG,
      avatarUrl: null,
      memberCount: 123_456,
      pickupPoint: { name: LONG, address: LONG, hours: LONG },
    },
    deals: [longDeal, longDeal, longDeal, longDeal, longDeal],
    newcomerOffer: { couponFen: fen(99_999), couponMinimumFen: fen(999_999) },
  },
  deal: longDeal,
}
const endlessWords = { headline: LONG, message: LONG, when: LONG, where: LONG }
const fewWords = { ...NO_POSTER_WORDS, headline: '周六一起包饺子' }

const measure: MeasureText = (text, size) =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? size : size * 0.6), 0)

function placed(poster: Poster): Placed[] {
  return layOut(posterTree(poster), { x: 0, y: 0, ...POSTER_SIDES[poster.look.format] }, measure)
}

function words(poster: Poster): string {
  return placed(poster)
    .map((item) => (item.kind === 'line' ? item.text : ''))
    .join('\n')
}

function made(
  template: PosterTemplate,
  facts: Parameters<typeof posterOf>[1] = bare,
  choice: PosterChoice = plain,
  language: PosterLanguage = 'zh-Hans',
): Poster {
  const poster = posterOf(template, facts, choice, { link: LINK, language })
  if (!poster) throw new Error(`no ${template} without deals`)
  return poster
}

const looks = POSTER_STYLES.flatMap((style) => POSTER_FORMATS.map((format) => ({ style, format })))
const posters = (['zh-Hans', 'zh-Hant', 'en'] as const).flatMap((language) =>
  POSTER_TEMPLATES.flatMap((template) =>
    looks.flatMap((look): [string, Poster][] => {
      const name = `${template} in ${language}, ${look.style} and ${look.format}`
      const few = { look, words: fewWords, picture: null }
      const many = { look, words: endlessWords, picture: '/own.jpg' }
      return [
        [`a bare ${name}`, made(template, bare, { ...plain, look }, language)],
        [`a short ${name}`, made(template, bare, few, language)],
        [`an endless ${name}`, made(template, endless, many, language)],
        [
          `an endless ${name} without a picture`,
          made(template, endless, { ...many, picture: null }, language),
        ],
      ]
    }),
  ),
)

describe('the templates', () => {
  it.each(posters)('keep every line and the code of %s on the page', (_, poster) => {
    for (const item of placed(poster)) {
      if (item.kind === 'line') {
        expect(item.x).toBeGreaterThanOrEqual(40)
        expect(item.x + item.width).toBeLessThanOrEqual(1040)
        expect(item.baseline).toBeLessThanOrEqual(POSTER_SIDES[poster.look.format].height - 46)
        expect(item.baseline).toBeGreaterThanOrEqual(60)
      }
      if (item.kind === 'code')
        expect(item.frame.y + item.frame.height).toBeLessThanOrEqual(
          POSTER_SIDES[poster.look.format].height - 46,
        )
    }
  })

  it.each(posters)(
    'give %s one code of more than 240/750 of the width, with two white modules around',
    (_, poster) => {
      const codes = placed(poster).flatMap((item) => (item.kind === 'code' ? [item] : []))
      expect(codes).toHaveLength(1)
      for (const width of [1080, 750]) {
        const module = Math.floor(((codes[0]?.frame.width ?? 0) * (width / 1080)) / 33)
        expect((module * 29) / width).toBeGreaterThanOrEqual(240 / 750)
      }
      expect(codes[0]?.text).toBe(LINK)
    },
  )

  it.each(posters)('let no line of %s lie on another', (_, poster) => {
    const lines = placed(poster).flatMap((item) => (item.kind === 'line' ? [item] : []))
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x
        const apart = Math.abs(one.baseline - other.baseline)
        if (!isBeside)
          expect({ one: one.text, other: other.text, apart: apart >= 24 }).toMatchObject({ apart: true })
      }
    }
  })

  it('say how many neighbours joined only when there are some', () => {
    expect(words(made('deal'))).not.toContain('邻居')
    const joined = { ...bare, deal: { ...deal, orderCount: 7 } }
    expect(words(made('deal', joined))).toContain('已有 7 位邻居参团')
  })

  it('strike out a list price only when it is above the price', () => {
    expect(words(made('deal'))).toContain('¥59.9')
    const equal = { ...deal, items: [{ ...item, listFen: item.priceFen }] }
    expect(words(made('deal', { ...bare, deal: equal }))).not.toContain('¥39.9')
  })

  it('name the leader, the place, the time and the end of a deal', () => {
    const shown = words(made('deal'))
    for (const part of ['林小满', '阳光花园', '3 号门', '17:00–21:00', '11月25日 20:00 截单'])
      expect(shown).toContain(part)
  })

  it.each(POSTER_TEMPLATES)('say what the leader wants said on %s, in both formats', (template) => {
    for (const look of looks) {
      const shown = words(made(template, bare, { look, words: fewWords, picture: null }))
      expect(shown.replace(/\n/g, '')).toContain('周六一起包饺子')
    }
  })

  it('tell when and where of an event, and the whole of thanks', () => {
    const told = {
      headline: '一起包饺子',
      message: '面和馅我备好',
      when: '周六 14:00',
      where: '3 号楼活动室',
    }
    for (const look of looks) {
      const event = words(made('event', bare, { look, words: told, picture: null }))
      for (const part of ['周六 14:00', '3 号楼活动室']) expect(event).toContain(part)
      const message = '谢谢大家'.repeat(POSTER_WORDS.message / 4)
      const thanks = { look, words: { ...told, message }, picture: '/own.jpg' }
      expect(words(made('thanks', bare, thanks)).replace(/\n/g, '')).toContain(message)
    }
  })

  it('show each deal of several with its lowest price, as many as there is room for', () => {
    const two = { ...deal, title: '早餐', items: [item, { ...item, priceFen: fen(990) }] }
    const shown = words(made('deals', { landing: { ...bare.landing, deals: [deal, two] } }))
    for (const part of ['赣南脐橙', '39.9', '早餐', '9.9', '起']) expect(shown).toContain(part)
    expect(
      posterOf('deals', { landing: { ...bare.landing, deals: [] } }, plain, { link: LINK, language: 'en' }),
    ).toBeUndefined()
  })

  it('promise no income and reward no sharing, in any language', () => {
    const forbidden =
      /分享得|转发得|邀请得|拉新|裂变|助力|砍价|集赞|躺赚|下线|佣金|红包|赚|earn|income|reward|commission/i
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      // A sentence made by a function shows its text in its source.
      const all = Object.values(posterWords[language]).map(String)
      expect(all.join('\n')).not.toMatch(forbidden)
    }
  })
})

describe('picturesOf', () => {
  it('names each picture once and only those there is room for', () => {
    const items = ['/1', '/2', '/2', '/4'].map((pictureUrl) => ({ ...item, pictureUrl }))
    const landing = { ...bare.landing, deals: [{ ...deal, items }] }
    expect(picturesOf(made('invite', { landing }))).toEqual(['/a.jpg', '/1', '/2'])
  })

  it('takes the picture of the leader’s choice instead of the product’s', () => {
    expect(picturesOf(made('deal'))).toEqual(['/a.jpg', '/p.jpg'])
    expect(picturesOf(made('deal', bare, { ...plain, picture: '/own.jpg' }))).toEqual(['/a.jpg', '/own.jpg'])
  })
})

describe('the words of a poster', () => {
  it.each([
    [3990, '39.9'],
    [4000, '40'],
    [1995, '19.95'],
    [1, '0.01'],
    [126_850, '1268.5'],
  ])('write %d fen as %s', (amount, expected) => {
    expect(shortYuan(fen(amount))).toBe(expected)
  })

  it('write times of Shanghai by date', () => {
    expect(closesWords('2026-11-25T16:30:00.000Z', 'zh-Hans')).toBe('11月26日 00:30 截单')
    expect(closesWords('2026-11-25T12:00:00.000Z', 'en')).toBe('Order by 25 Nov, 20:00')
    expect(pickupWords('2026-11-26T09:00:00.000Z', '2026-11-26T13:00:00.000Z', 'zh-Hant')).toBe(
      '11月26日 17:00–21:00',
    )
    expect(pickupWords('2026-11-26T09:00:00.000Z', '2026-11-27T04:00:00.000Z', 'zh-Hans')).toBe(
      '11月26日 17:00 – 11月27日 12:00',
    )
  })
})

describe('the colours', () => {
  it('are those of the design tokens', () => {
    const known = new Set(Object.values(tokens.palette).map((colour) => colour.hex))
    for (const colour of Object.values(palette)) expect(known).toContain(colour)
  })
})

describe('coverCut', () => {
  it('cuts the longer side and stretches nothing', () => {
    const frame = { x: 0, y: 0, width: 100, height: 50 }
    expect(coverCut({ width: 600, height: 600 }, frame, 0.5)).toEqual({
      x: 0,
      y: 150,
      width: 600,
      height: 300,
    })
    expect(coverCut({ width: 600, height: 600 }, frame, 0)).toEqual({ x: 0, y: 0, width: 600, height: 300 })
  })
})

describe('readBackSides', () => {
  it.each([
    ['tall', { width: 300, height: 533 }],
    ['square', { width: 300, height: 300 }],
  ] as const)('are those a chat shows a %s poster in', (format, sides) => {
    expect(readBackSides(format)).toEqual(sides)
  })
})
