import type { Theme } from './look'
import type { PosterNode } from './node'
import { box, col, qr, row, text } from './node'
import { palette, shade } from './palette'
import type { Poster } from './poster-content'
import { posterWords, shortYuan } from './poster-words'
import { page, panelHeadline, panelTop, pictureTop } from './template-page'
import { CARD_PADDING, CODE_QUIET, CODE_SIDE, firstLetter, money, yuan } from './template-parts'

const OVERLAP = 90

/** Deals told by name on a square. */
const SQUARE_DEALS = 3

/** Every template as a square: the picture or the headline above, the facts beside the code. */
export function squarePoster(poster: Poster, theme: Theme): PosterNode {
  const { leader } = poster.content
  const { picture, headline } = topOf(poster)
  // A deal without a picture still has its first letter to show.
  const isPicture = picture !== null || poster.template === 'deal'
  const top = isPicture
    ? pictureTop(theme, { picture, letter: firstLetter(headline), leader, overlap: OVERLAP })
    : panelTop(theme, { leader, words: [panelHeadline(headline, 2)], overlap: OVERLAP })
  const told = isPicture ? [head(headline), ...facts(poster)] : facts(poster)
  return page('square', theme, { top, cards: [card(poster, told)], overlap: OVERLAP })
}

function topOf({ template, content }: Poster): { picture: string | null; headline: string } {
  const words = posterWords[content.language]
  switch (template) {
    case 'invite':
      return {
        picture: content.picture,
        headline: content.headline ?? words.welcome(content.leader.communityName),
      }
    case 'newcomer':
      return { picture: content.picture, headline: content.headline ?? words.newcomer }
    case 'deals':
      return { picture: null, headline: content.headline ?? words.deals }
    case 'deal':
      return { picture: content.picture, headline: content.headline ?? content.title }
    default:
      return { picture: content.picture, headline: content.headline }
  }
}

function head(headline: string): PosterNode {
  return text(headline.replace('\n', ' '), {
    size: 48,
    lineHeight: 64,
    colour: palette.ink,
    weight: 'bold',
    lines: 2,
  })
}

/** What one must know, in at most five lines beside the code. */
function facts(poster: Poster): PosterNode[] {
  const words = posterWords[poster.content.language]
  switch (poster.template) {
    case 'deal': {
      const { priceFen, isLowestPrice, closes } = poster.content
      const from = isLowestPrice ? [text(words.from, { size: 34, lineHeight: 48, ...money })] : []
      return [
        row([yuan(priceFen, 84), ...from], { gap: 12, align: 'baseline', dropsSpare: true }),
        text(closes, { size: 34, lineHeight: 48, ...money }),
      ]
    }
    case 'deals':
      return poster.content.deals
        .slice(0, SQUARE_DEALS)
        .map(({ title, priceFen }) =>
          row(
            [
              text(title, { size: 38, lineHeight: 54, colour: palette.ink, lines: 1, grow: true }),
              text(`¥${shortYuan(priceFen)}`, { size: 40, lineHeight: 54, ...money }),
            ],
            { gap: 14, align: 'baseline' },
          ),
        )
    case 'event':
    case 'thanks': {
      const { template } = poster
      const { when, where, message } = poster.content
      const told = [when && words.when(when), where && words.where(where)].filter(
        (line) => line !== null && line !== '',
      )
      return told.length > 0
        ? told.map((line) => text(line ?? '', { size: 36, lineHeight: 50, ...money }))
        : [
            text(message, {
              size: 34,
              lineHeight: 48,
              colour: palette.ink2,
              lines: template === 'thanks' ? 8 : 3,
            }),
          ]
    }
    default: {
      const { newcomerOffer, memberCount } = poster.content
      if (newcomerOffer) {
        return [
          row(
            [yuan(newcomerOffer.couponFen, 84), text(words.coupon, { size: 40, lineHeight: 56, ...money })],
            {
              gap: 16,
              align: 'baseline',
              dropsSpare: true,
            },
          ),
        ]
      }
      return memberCount > 0 ? [strong(words.members(memberCount))] : []
    }
  }
}

function strong(words: string): PosterNode {
  return text(words, { size: 40, lineHeight: 56, colour: palette.ink, weight: 'bold', lines: 1 })
}

function card({ template, content }: Poster, told: readonly PosterNode[]): PosterNode {
  const words = posterWords[content.language]
  const scan = {
    invite: words.scanInvite,
    deal: words.scanDeal,
    deals: words.scanDeals,
    newcomer: words.scanNewcomer,
    event: words.scanEvent,
    thanks: words.scanThanks,
  }[template]
  const small = { size: 33, lineHeight: 46, colour: palette.ink2 }
  // Thanks need the room for themselves.
  const pickup =
    template === 'thanks'
      ? []
      : [
          text(words.pickup(content.pickup.place), { ...small, lines: 2 }),
          text(content.pickup.time, { ...small, lines: 1 }),
        ]
  const call = text(scan, { size: 36, lineHeight: 50, colour: palette.teaDeep, weight: 'bold', lines: 1 })
  const lines = col([...told, ...pickup, call], { gap: 10, grow: true })
  return box({
    fill: palette.white,
    radius: 52,
    shadow: shade.card,
    padding: { top: 30, bottom: 30, left: CARD_PADDING, right: CARD_PADDING - CODE_QUIET },
    child: row([lines, qr(content.link, CODE_SIDE)], { gap: 12, align: 'middle' }),
  })
}
