import { fen } from '#domain/money'
import tokens from '../shared/ui/tokens.json'
import { coverCut } from './draw'
import type { MeasureText, Placed } from './layout'
import { layOut } from './layout'
import { palette } from './palette'
import type { DealContent, InviteContent, Poster } from './poster-content'
import { picturesOf } from './poster-content'
import { posterTree, readsBack } from './poster-picture'
import { closesWords, pickupWords, posterWords, shortYuan } from './poster-words'
import { shrink } from './shrink'

const LONG = '云南高山生态种植水果玉米（现摘现发），甜到心里的当季头茬，一箱十二根，坏果包赔'.repeat(3)

const core = {
  language: 'zh-Hans',
  leader: { name: '林小满', communityName: '阳光花园', slogan: '楼下取货', avatar: '/a.jpg' },
  pickup: { place: '阳光花园 3 号门', time: '11月26日 17:00–21:00' },
  link: 'https://lintuan.example.com/s/Ab3dEf6hIj9k',
} as const

const deal: DealContent = {
  ...core,
  title: '赣南脐橙',
  note: '',
  picture: '/p.jpg',
  priceFen: fen(3990),
  isLowestPrice: false,
  listFen: fen(5990),
  newcomerFen: null,
  neighbourCount: 0,
  closes: '11月25日 20:00 截单',
  badges: [],
}

const product = { title: LONG, picture: '/p.jpg', priceFen: fen(99_999_99), listFen: fen(99_999_999) }
const invite: InviteContent = { ...core, products: [], newcomerOffer: null, memberCount: 0, badges: [] }

const endless = {
  leader: { name: LONG, communityName: LONG, slogan: LONG, avatar: null },
  pickup: { place: LONG, time: LONG },
  badges: [LONG, LONG],
}

const measure: MeasureText = (text, size) =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? size : size * 0.6), 0)

function placed(poster: Poster): Placed[] {
  return layOut(posterTree(poster), { x: 0, y: 0, width: 1080, height: 1920 }, measure)
}

function words(poster: Poster): string {
  return placed(poster)
    .map((item) => (item.kind === 'line' ? item.text : ''))
    .join('\n')
}

const posters = (['zh-Hans', 'zh-Hant', 'en'] as const).flatMap((language): [string, Poster][] => [
  [`a bare deal in ${language}`, { template: 'deal', content: { ...deal, language } }],
  [
    `an endless deal in ${language}`,
    {
      template: 'deal',
      content: {
        ...deal,
        ...endless,
        language,
        title: LONG,
        note: LONG,
        closes: LONG,
        newcomerFen: fen(1),
        priceFen: fen(99_999_99),
        listFen: fen(99_999_999),
        isLowestPrice: true,
        neighbourCount: 123_456,
      },
    },
  ],
  [`a bare invitation in ${language}`, { template: 'invite', content: { ...invite, language } }],
  [
    `an endless invitation in ${language}`,
    {
      template: 'invite',
      content: {
        ...invite,
        ...endless,
        language,
        products: [product, product, product, product],
        newcomerOffer: { couponFen: fen(99_999), couponMinimumFen: fen(999_999) },
        memberCount: 123_456,
      },
    },
  ],
])

describe('the templates', () => {
  it.each(posters)('keep every line and the code of %s on the page', (_, poster) => {
    for (const item of placed(poster)) {
      if (item.kind === 'line') {
        expect(item.x).toBeGreaterThanOrEqual(40)
        expect(item.x + item.width).toBeLessThanOrEqual(1040)
        expect(item.baseline).toBeLessThanOrEqual(1874)
      }
      if (item.kind === 'code') expect(item.frame.y + item.frame.height).toBeLessThanOrEqual(1874)
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
      expect(codes[0]?.text).toBe(core.link)
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
    expect(words({ template: 'deal', content: deal })).not.toContain('邻居')
    expect(words({ template: 'deal', content: { ...deal, neighbourCount: 7 } })).toContain(
      '已有 7 位邻居参团',
    )
  })

  it('strike out a list price only when it is above the price', () => {
    expect(words({ template: 'deal', content: deal })).toContain('¥59.9')
    expect(words({ template: 'deal', content: { ...deal, listFen: deal.priceFen } })).not.toContain('¥39.9')
  })

  it('name the leader, the place, the time and the end of a deal', () => {
    const shown = words({ template: 'deal', content: deal })
    for (const part of ['林小满', '阳光花园', '3 号门', '17:00–21:00', '11月25日 20:00 截单'])
      expect(shown).toContain(part)
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
  it('names each picture once and only the three products there is room for', () => {
    const products = ['/1', '/2', '/2', '/4'].map((picture) => ({ ...product, picture }))
    expect(picturesOf({ template: 'invite', content: { ...invite, products } })).toEqual([
      '/a.jpg',
      '/1',
      '/2',
    ])
  })

  it('leaves out what has no picture', () => {
    expect(picturesOf({ template: 'deal', content: { ...deal, picture: null } })).toEqual(['/a.jpg'])
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

describe('readsBack', () => {
  const pixels = { data: new Uint8ClampedArray(1080 * 4 * 4).fill(200), width: 1080, height: 4 }

  it('hands the decoder the picture at half its size', () => {
    const decode = jest.fn((_data: Uint8ClampedArray, _width: number, _height: number) => 'https://a.cn/s/1')
    expect(readsBack(pixels, 'https://a.cn/s/1', decode)).toBe(true)
    expect(decode.mock.calls[0]?.slice(1)).toEqual([540, 2])
  })

  it.each([
    ['nothing is read', null],
    ['another link is read', 'https://a.cn/s/2'],
  ])('is false when %s', (_, read) => {
    expect(readsBack(pixels, 'https://a.cn/s/1', () => read)).toBe(false)
  })
})

describe('shrink', () => {
  it('takes the mean of the pixels that become one', () => {
    const data = Uint8ClampedArray.from([0, 0, 0, 255, 100, 0, 0, 255, 100, 0, 0, 255, 200, 40, 0, 255])
    expect([...shrink({ data, width: 2, height: 2 }, 2).data]).toEqual([100, 10, 0, 255])
  })
})
