import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { fen } from '#domain/money'
import type { DealContent, InviteContent, Poster } from '#poster/poster-content'
import { drawPosterJpeg } from './draw-poster'

const LINK = 'https://lintuan.example.com/s/Ab3dEf6hIj9k'
const LONG = '云南高山生态水果玉米（现摘现发），甜到心里的当季头茬，一箱十二根，坏果包赔，'.repeat(3)

const core = {
  language: 'zh-Hans',
  leader: { name: '林小满', communityName: '阳光花园', slogan: '早上下单傍晚到楼下', avatar: '/face' },
  pickup: { place: '阳光花园 3 号门', time: '11月26日 17:00–21:00' },
  link: LINK,
  badges: ['坏果包赔', '次日达'],
} as const

const deal: DealContent = {
  ...core,
  title: '赣南脐橙',
  note: '',
  picture: '/product',
  priceFen: fen(3990),
  isLowestPrice: false,
  listFen: fen(5990),
  newcomerFen: fen(2990),
  neighbourCount: 128,
  closes: '11月25日 20:00 截单',
}

const product = { title: '土鸡蛋', picture: '/product', priceFen: fen(2980), listFen: fen(3980) }
const invite: InviteContent = {
  ...core,
  products: [product, product, product],
  newcomerOffer: { couponFen: fen(500), couponMinimumFen: fen(3000) },
  memberCount: 326,
}

const posters: readonly (readonly [string, Poster])[] = [
  ['a deal with a short title', { template: 'deal', content: deal }],
  ['a deal with a very long title', { template: 'deal', content: { ...deal, title: LONG, note: LONG } }],
  ['an invitation', { template: 'invite', content: invite }],
  [
    'an invitation with very long titles',
    {
      template: 'invite',
      content: { ...invite, products: [1, 2, 3].map(() => ({ ...product, title: LONG })) },
    },
  ],
]

/** A restless picture: the hardest neighbour a code can have. */
function chequered(): Uint8Array {
  const canvas = createCanvas(90, 60)
  const context = canvas.getContext('2d')
  for (let x = 0; x < 90; x += 6) {
    for (let y = 0; y < 60; y += 6) {
      context.fillStyle = (x + y) % 12 ? '#111111' : '#f0a020'
      context.fillRect(x, y, 6, 6)
    }
  }
  return canvas.toBuffer('image/png')
}

const warnings: string[] = []
const needs = {
  readPicture: () => Promise.resolve<Uint8Array | undefined>(chequered()),
  warn: (problem: string) => warnings.push(problem),
}

beforeEach(() => warnings.splice(0))

beforeAll(() => {
  const wasm = createRequire(__filename).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })
})

/** As it arrives in a chat: 300 pixels wide, compressed hard. */
async function asSeenInChat(jpeg: Uint8Array) {
  const width = 300
  const height = 533
  const small = createCanvas(width, height)
  small.getContext('2d').drawImage(await loadImage(jpeg), 0, 0, width, height)
  const again = await loadImage(await small.encode('jpeg', 60))
  const shown = createCanvas(width, height)
  shown.getContext('2d').drawImage(again, 0, 0)
  return shown.getContext('2d').getImageData(0, 0, width, height)
}

describe('drawPosterJpeg', () => {
  it.each(posters)('draws %s so that two independent readers read it at 300 pixels', async (_, poster) => {
    const { data, width, height } = await asSeenInChat(await drawPosterJpeg(poster, needs))
    const pixels = new Uint8ClampedArray(data)

    expect(jsQR(pixels, width, height)?.data).toBe(LINK)
    const found = await readBarcodes(
      { data: pixels, width, height, colorSpace: 'srgb' },
      { formats: ['QRCode'] },
    )
    expect(found.map((code) => code.text)).toEqual([LINK])
  })

  it('gives the same bytes for the same poster', async () => {
    const poster: Poster = { template: 'deal', content: deal }
    const [first, second] = [await drawPosterJpeg(poster, needs), await drawPosterJpeg(poster, needs)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('is a JPEG of 1080 × 1920 below 400 kB', async () => {
    const jpeg = await drawPosterJpeg({ template: 'invite', content: invite }, needs)
    const { width, height } = await loadImage(jpeg)
    expect([jpeg[0], jpeg[1], width, height]).toEqual([0xff, 0xd8, 1080, 1920])
    expect(jpeg.byteLength).toBeLessThan(400_000)
  })

  it('draws without its fonts and says so', async () => {
    const jpeg = await drawPosterJpeg(
      { template: 'deal', content: deal },
      { ...needs, fontFiles: ['/no/such/font.ttc'] },
    )
    expect(jpeg.byteLength).toBeGreaterThan(50_000)
    expect(warnings).toEqual(['poster font missing, drawn in a system font: /no/such/font.ttc'])
  })

  it.each([
    ['missing', undefined],
    ['not a picture', new Uint8Array([1, 2, 3])],
  ])('draws a letter for a picture that is %s and says which', async (_, bytes) => {
    const jpeg = await drawPosterJpeg(
      { template: 'deal', content: deal },
      { ...needs, readPicture: () => Promise.resolve(bytes) },
    )
    expect(jpeg.byteLength).toBeGreaterThan(50_000)
    expect(warnings).toEqual(
      expect.arrayContaining([
        'picture not loaded for a poster: /face',
        'picture not loaded for a poster: /product',
      ]),
    )
  })
})
