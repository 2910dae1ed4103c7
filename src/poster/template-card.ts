import type { Theme } from './look'
import type { PosterNode } from './node'
import { box, col, qr, space, text } from './node'
import { palette } from './palette'
import type { CardContent, Poster } from './poster-content'
import { posterWords } from './poster-words'
import { page, panelHeadline, panelTop, pictureTop, whiteCard } from './template-page'
import { CODE_QUIET, CODE_SIDE, codeRow, firstLetter, plainLine, rule } from './template-parts'

const OVERLAP = 130

type Card = Extract<Poster, { readonly template: 'event' | 'thanks' }>

/** The leader's own words: a meeting on site with when and where, or thanks and wishes. */
export function cardPoster(poster: Card, theme: Theme): PosterNode {
  const { picture, headline, leader } = poster.content
  const top = picture
    ? pictureTop(theme, { picture, letter: firstLetter(headline), leader, overlap: OVERLAP })
    : panelTop(theme, { leader, words: [panelHeadline(headline, 4, 'loud')], overlap: OVERLAP })
  return page('tall', theme, { top, cards: [card(poster)], overlap: OVERLAP })
}

function card({ template, content }: Card): PosterNode {
  const words = posterWords[content.language]
  const said = [...headlineUnder(content), ...message(content), ...whenAndWhere(content)]
  const code = codeRow(
    qr(content.link, CODE_SIDE),
    template === 'event' ? words.scanEvent : words.scanThanks,
    [plainLine(words.pickup(content.pickup.place), 3), plainLine(content.pickup.time, 2)],
  )
  return whiteCard(
    col([
      space(52),
      box({ padding: { right: CODE_QUIET }, child: col(said, { gap: 20 }) }),
      space(30),
      box({ padding: { right: CODE_QUIET }, child: rule() }),
      space(8),
      code,
      space(12),
    ]),
  )
}

/** Over a picture the words would be hard to read; there they stand on the card. */
function headlineUnder({ picture, headline }: CardContent): PosterNode[] {
  if (!picture) return []
  return [text(headline, { size: 66, lineHeight: 90, colour: palette.ink, weight: 'bold', lines: 2 })]
}

function message({ message }: CardContent): PosterNode[] {
  return message === '' ? [] : [text(message, { size: 42, lineHeight: 66, colour: palette.ink2, lines: 5 })]
}

function whenAndWhere({ when, where, language }: CardContent): PosterNode[] {
  const words = posterWords[language]
  const line = (told: string) =>
    text(told, { size: 44, lineHeight: 64, colour: palette.money, weight: 'bold', lines: 2 })
  return [...(when ? [line(words.when(when))] : []), ...(where ? [line(words.where(where))] : [])]
}
