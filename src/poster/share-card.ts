import type { PosterNode } from './node'
import { box, col, image, layers, row, text } from './node'
import { palette, shade } from './palette'
import { posterWords, shortYuan } from './poster-words'
import type { ShareCard } from './share-facts'
import { firstLetter } from './template-parts'

/** 5:4 is the frame WeChat shows a shared page in; anything else it cuts. Units are pixels. */
export const SHARE_CARD_SIZE = { width: 1000, height: 800 } as const

/** Seen two fingers wide in a chat: few words, all of them large. */
export function shareCardTree(card: ShareCard): PosterNode {
  const say = box({
    padding: { top: 22, right: 52, bottom: 40, left: 52 },
    child: col(
      [
        text(card.title, { size: 66, lineHeight: 86, colour: palette.ink, weight: 'bold', lines: 2 }),
        priceRow(card),
      ],
      { gap: 10 },
    ),
  })
  const picture = image({
    picture: card.picture,
    letter: firstLetter(card.title),
    height: 0,
    fadesTo: palette.honey,
  })
  const scene = layers(picture, [{ node: closesPill(card), x: 40, y: 40 }], { grow: true })
  return box({ ...SHARE_CARD_SIZE, fill: palette.honey, child: col([scene, say]) })
}

/** Over the picture: beside a long price it would find no room. */
function closesPill({ closes }: ShareCard): PosterNode {
  return box({
    hug: true,
    fill: palette.tea,
    radius: 46,
    shadow: shade.pill,
    padding: { top: 14, bottom: 14, left: 38, right: 38 },
    child: text(closes, { size: 46, lineHeight: 64, colour: palette.white, weight: 'bold', lines: 1 }),
  })
}

function priceRow({ language, priceFen, isLowestPrice }: ShareCard): PosterNode {
  const money = { colour: palette.money, weight: 'bold', lines: 1 } as const
  const from = isLowestPrice ? [text(posterWords[language].from, { size: 46, lineHeight: 64, ...money })] : []
  return row(
    [
      text('¥', { size: 66, lineHeight: 88, ...money }),
      text(shortYuan(priceFen), { size: 128, lineHeight: 144, ...money }),
      ...from,
    ],
    { gap: 10, align: 'baseline' },
  )
}
