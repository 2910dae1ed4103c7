import { existsSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import QRCode from 'qrcode'
import { fen } from '#domain/money'
import type { Poster } from '#poster/poster-content'
import { drawPoster, POSTER_SIZES } from '#poster/poster-picture'
import { qrMatrix } from '#poster/qr-matrix'
import { posterFonts } from '#server/posters/poster-fonts'
import { median, rounded, say } from './say'

const RUNS = 15
const LINK = 'https://lintuan.example/s/0Ab1Cd2Ef3Gh'

const poster: Poster = {
  template: 'deal',
  look: { style: 'warm', format: 'tall' },
  content: {
    language: 'zh-Hans',
    leader: {
      name: '林小满',
      communityName: '阳光花园',
      slogan: '邻里好物，早上下单傍晚到楼下',
      avatar: null,
    },
    pickup: { place: '小满便利店', time: '11 月 24 日 17:00–21:00' },
    link: LINK,
    headline: null,
    badges: ['坏果包赔', '楼下自提'],
    title: '赣南脐橙 10 斤装，现摘现发，甜到心里的当季头茬大果',
    note: '果园直采，坏果包赔。单果 200g 以上，皮薄无渣。',
    picture: null,
    priceFen: fen(3_990),
    isLowestPrice: false,
    listFen: fen(5_990),
    newcomerFen: fen(1_990),
    neighbourCount: 128,
    closes: '11 月 23 日 20:00 截单',
  },
}

/** Drawing and encoding a poster in Node; the QR step beside `qrcode` used plainly. */
export async function measurePosters(): Promise<void> {
  const { width, height } = POSTER_SIZES.tall[0]
  const fonts = posterFonts(() => undefined)
  const drawn: number[] = []
  const encoded: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now()
    const canvas = createCanvas(width, height)
    drawPoster({ context: canvas.getContext('2d'), width }, poster, new Map(), fonts)
    canvas.data()
    drawn.push(performance.now() - from)
    const encodeFrom = performance.now()
    await canvas.encode('jpeg', 85)
    encoded.push(performance.now() - encodeFrom)
  }
  const ours = timed(() => qrMatrix(LINK))
  const plain = timed(() => QRCode.create(LINK, { errorCorrectionLevel: 'M' }))
  say(
    `poster ${width}×${height} in Node: draw ${rounded(median(drawn), 0)} ms, JPEG ${rounded(median(encoded), 0)} ms (aim ≤ 100 ms to draw)${existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') ? '' : ', without a CJK font'}`,
  )
  say(
    `QR modules of a ${LINK.length}-byte link: ${rounded(ours, 3)} ms; qrcode used plainly: ${rounded(plain, 3)} ms; ratio ${rounded(ours / plain)}`,
  )
}

function timed(act: () => unknown, times = 400): number {
  for (let warm = 0; warm < 50; warm++) act()
  const taken: number[] = []
  for (let run = 0; run < times; run++) {
    const from = performance.now()
    act()
    taken.push(performance.now() - from)
  }
  return median(taken)
}
