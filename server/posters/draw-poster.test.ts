import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { fen } from '#domain/money'
import { POSTER_FORMATS, POSTER_STYLES, POSTER_TEMPLATES, type PosterTemplate } from '#domain/poster-wish'
import type { PosterLook } from '#poster/look'
import type { Poster } from '#poster/poster-content'
import { posterOf } from '#poster/poster-facts'
import { readBackSides } from '#poster/poster-picture'
import { drawPosterJpeg } from './draw-poster'

const LINK = 'https://lintuan.example.com/s/Ab3dEf6hIj9k'
const LONG = '云南高山生态水果玉米（现摘现发），甜到心里的当季头茬，一箱十二根，坏果包赔，'.repeat(3)

const deal = {
  title: '赣南脐橙',
  note: '',
  facts: { closesAt: '2026-11-25T12:00:00.000Z' },
  pickupAt: '2026-11-26T09:00:00.000Z',
  pickupUntil: '2026-11-26T13:00:00.000Z',
  items: [
    {
      name: '赣南脐橙',
      pictureUrl: '/product',
      priceFen: fen(3990),
      listFen: fen(5990),
      newcomerFen: fen(2990),
    },
    { name: '土鸡蛋', pictureUrl: '/eggs', priceFen: fen(2980), listFen: fen(3980), newcomerFen: null },
  ],
  orderCount: 128,
}
const landing = {
  leader: {
    name: '林小满',
    communityName: '阳光花园',
    slogan: '早上下单傍晚到楼下',
    avatarUrl: '/face',
    memberCount: 326,
    pickupPoint: { name: '小满便利店', address: '阳光花园 3 号门', hours: '每天 17:00–21:00' },
  },
  deals: [deal, { ...deal, title: LONG }, deal],
  newcomerOffer: { couponFen: fen(500), couponMinimumFen: fen(3000) },
}
const words = { headline: '周六一起包饺子', message: LONG, when: '周六 14:00', where: '3 号楼活动室' }

function made(
  template: PosterTemplate,
  look: Partial<PosterLook> = {},
  picture: string | null = null,
): Poster {
  const choice = { look: { style: 'warm' as const, format: 'tall' as const, ...look }, words, picture }
  const poster = posterOf(template, { landing, deal }, choice, { link: LINK, language: 'zh-Hans' })
  if (!poster) throw new Error('there are deals')
  return poster
}

const posters = POSTER_TEMPLATES.flatMap((template) =>
  POSTER_STYLES.flatMap((style) =>
    POSTER_FORMATS.flatMap((format): [string, Poster][] => [
      [`${template}, ${style} and ${format}`, made(template, { style, format })],
      [`${template} with a picture, ${style} and ${format}`, made(template, { style, format }, '/own')],
    ]),
  ),
)

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
async function asSeenInChat(jpeg: Uint8Array, { look }: Poster) {
  const { width, height } = readBackSides(look.format)
  const small = createCanvas(width, height)
  small.getContext('2d').drawImage(await loadImage(jpeg), 0, 0, width, height)
  const again = await loadImage(await small.encode('jpeg', 60))
  const shown = createCanvas(width, height)
  shown.getContext('2d').drawImage(again, 0, 0)
  return shown.getContext('2d').getImageData(0, 0, width, height)
}

describe('drawPosterJpeg', () => {
  it.each(posters)('draws %s so that two independent readers read it at 300 pixels', async (_, poster) => {
    const { data, width, height } = await asSeenInChat(await drawPosterJpeg(poster, needs), poster)
    const pixels = new Uint8ClampedArray(data)

    expect(jsQR(pixels, width, height)?.data).toBe(LINK)
    const found = await readBarcodes(
      { data: pixels, width, height, colorSpace: 'srgb' },
      { formats: ['QRCode'] },
    )
    expect(found.map((code) => code.text)).toEqual([LINK])
  })

  it('gives the same bytes for the same poster', async () => {
    const poster = made('deal')
    const [first, second] = [await drawPosterJpeg(poster, needs), await drawPosterJpeg(poster, needs)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('is a JPEG of 1080 × 1920 below 400 kB', async () => {
    const jpeg = await drawPosterJpeg(made('invite'), needs)
    const { width, height } = await loadImage(jpeg)
    expect([jpeg[0], jpeg[1], width, height]).toEqual([0xff, 0xd8, 1080, 1920])
    expect(jpeg.byteLength).toBeLessThan(400_000)
  })

  it('draws without its fonts and says so', async () => {
    const jpeg = await drawPosterJpeg(made('deal'), { ...needs, fontFiles: ['/no/such/font.ttc'] })
    expect(jpeg.byteLength).toBeGreaterThan(50_000)
    expect(warnings).toEqual(['poster font missing, drawn in a system font: /no/such/font.ttc'])
  })

  it.each([
    ['missing', undefined],
    ['not a picture', new Uint8Array([1, 2, 3])],
  ])('draws a letter for a picture that is %s and says which', async (_, bytes) => {
    const jpeg = await drawPosterJpeg(made('deal'), { ...needs, readPicture: () => Promise.resolve(bytes) })
    expect(jpeg.byteLength).toBeGreaterThan(50_000)
    expect(warnings).toEqual(
      expect.arrayContaining([
        'picture not loaded for a poster: /face',
        'picture not loaded for a poster: /product',
      ]),
    )
  })
})
