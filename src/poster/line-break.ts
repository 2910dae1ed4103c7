/** Width of a text in the units of the line. */
export type MeasureWidth = (text: string) => number

const ELLIPSIS = '…'

/** Never at the start of a line. */
const CLOSING = new Set('，。、；：？！）】》」』〉〕”’…—～·%‰℃,.;:?!)]}｝］'.split(''))

/** Never at the end of a line. */
const OPENING = new Set('（【《「『〈〔“‘([{｛［¥￥$'.split(''))

/** Runs that stay whole: a Latin word, a number with its stops and units. */
const TOKENS =
  /[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ'’.,:/×–-]*[A-Za-z0-9À-ɏ]|[ \t]+|[\ud800-\udbff][\udc00-\udfff][\ufe0f\u200d]*|[\s\S]/g

/**
 * Breaks by the rules of Chinese setting: anywhere between two Han characters, but no closing mark starts a line and
 * no opening mark ends one; words and numbers stay whole unless one is longer than a line. What does not fit into
 * `maxLines` ends in an ellipsis.
 */
export function breakLines(
  text: string,
  measure: MeasureWidth,
  maxWidth: number,
  maxLines = Infinity,
): string[] {
  const lines = text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, measure, maxWidth))
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  const last = kept.pop() ?? ''
  return [...kept, withEllipsis(last, measure, maxWidth)]
}

function breakParagraph(paragraph: string, measure: MeasureWidth, maxWidth: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of unbreakable(paragraph)) {
    if (measure((line + piece).trimEnd()) <= maxWidth) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = piece.trimStart()
    if (measure(line) <= maxWidth) continue
    const parts = cutToFit(line, measure, maxWidth)
    line = parts.pop() ?? ''
    lines.push(...parts)
  }
  lines.push(line.trimEnd())
  return lines
}

/** Pieces between which a line may end. */
function unbreakable(paragraph: string): string[] {
  const pieces: string[] = []
  let holdsOpening = false
  for (const token of paragraph.match(TOKENS) ?? []) {
    const joins = pieces.length > 0 && (holdsOpening || CLOSING.has(token))
    if (joins) pieces.push((pieces.pop() ?? '') + token)
    else pieces.push(token)
    holdsOpening = OPENING.has(token)
  }
  return pieces
}

/** A piece longer than a line is cut between characters. */
function cutToFit(piece: string, measure: MeasureWidth, maxWidth: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of Array.from(piece)) {
    if (part !== '' && measure(part + character) > maxWidth) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function withEllipsis(line: string, measure: MeasureWidth, maxWidth: number): string {
  const characters = Array.from(line)
  while (characters.length > 0) {
    const last = characters[characters.length - 1] ?? ''
    const ends = last === ' ' || CLOSING.has(last) || OPENING.has(last)
    if (!ends && measure(characters.join('') + ELLIPSIS) <= maxWidth) break
    characters.pop()
  }
  return characters.join('') + ELLIPSIS
}
