import type { Theme } from './look'
import type { PosterNode } from './node'
import { box, col, image, row, text } from './node'
import { palette, shade } from './palette'
import type { DealsContent, Poster } from './poster-content'
import { POSTER_DEALS } from './poster-content'
import { posterWords } from './poster-words'
import { codeCard, page, panelHeadline, panelTop } from './template-page'
import { firstLetter, money, rule, yuan } from './template-parts'

const OVERLAP = 90

const PICTURE = 178

/** Several deals that run now: a row for each. */
export function dealsPoster(
  poster: Extract<Poster, { readonly template: 'deals' }>,
  theme: Theme,
): PosterNode {
  const { leader, headline, language } = poster.content
  const words = posterWords[language]
  return page('tall', theme, {
    top: panelTop(theme, { leader, words: [panelHeadline(headline ?? words.deals, 2)], overlap: OVERLAP }),
    cards: [dealsCard(poster.content), codeCard(poster, words.scanDeals)],
    overlap: OVERLAP,
  })
}

function dealsCard({ deals, language }: DealsContent): PosterNode {
  const rows = deals
    .slice(0, POSTER_DEALS)
    .flatMap((deal, index) => [...(index > 0 ? [rule()] : []), dealRow(deal, language)])
  return box({
    fill: palette.white,
    radius: 56,
    shadow: shade.card,
    padding: { top: 38, left: 46, right: 46, bottom: 38 },
    child: col(rows, { gap: 24 }),
  })
}

function dealRow(deal: DealsContent['deals'][number], language: DealsContent['language']): PosterNode {
  const from = deal.isLowestPrice
    ? [text(posterWords[language].from, { size: 34, lineHeight: 48, ...money })]
    : []
  return row(
    [
      image({
        picture: deal.picture,
        letter: firstLetter(deal.title),
        width: PICTURE,
        height: PICTURE,
        radius: 32,
      }),
      col(
        [
          text(deal.title, { size: 44, lineHeight: 60, colour: palette.ink, weight: 'bold', lines: 1 }),
          row([yuan(deal.priceFen, 60), ...from], { gap: 12, align: 'baseline', dropsSpare: true }),
          text(deal.closes, { size: 34, lineHeight: 48, colour: palette.ink2, lines: 1 }),
        ],
        { grow: true },
      ),
    ],
    { gap: 30, align: 'middle' },
  )
}
