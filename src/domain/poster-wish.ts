/** What a leader may choose of a poster (G2); everything else on it are facts. */

export const POSTER_TEMPLATES = ['invite', 'deal', 'deals', 'newcomer', 'event', 'thanks'] as const
export type PosterTemplate = (typeof POSTER_TEMPLATES)[number]

export const POSTER_STYLES = ['warm', 'light'] as const
export type PosterStyle = (typeof POSTER_STYLES)[number]

/** `tall` fills a phone's screen and an album; `square` stands whole in a chat and in a row of nine. */
export const POSTER_FORMATS = ['tall', 'square'] as const
export type PosterFormat = (typeof POSTER_FORMATS)[number]

/** Paper to print a poster on: A4 with four cards to cut, or folded once to stand on a counter. */
export const PRINT_SHEETS = ['cards', 'stand'] as const
export type PrintSheet = (typeof PRINT_SHEETS)[number]

/** Characters of the leader's own words: what the templates have room for. */
export const POSTER_WORDS = { headline: 24, message: 100, when: 24, where: 30 } as const

export interface PosterWords {
  /** '' for what the template says itself. */
  readonly headline: string
  /** Of an event or thanks only, like the two below. */
  readonly message: string
  readonly when: string
  readonly where: string
}

export const NO_POSTER_WORDS: PosterWords = { headline: '', message: '', when: '', where: '' }

/** Which words a template shows. */
export const POSTER_FIELDS: Record<PosterTemplate, readonly (keyof PosterWords)[]> = {
  invite: ['headline'],
  deal: ['headline'],
  deals: ['headline'],
  newcomer: ['headline'],
  event: ['headline', 'message', 'when', 'where'],
  thanks: ['headline', 'message'],
}

/** Several deals have a picture each already; the others take one of the leader's choice. */
export function takesPicture(template: PosterTemplate): boolean {
  return template !== 'deals'
}

/** What a poster cannot be made without: the words that are missing, in the order of the form. */
export function missingPosterWords(template: PosterTemplate, words: PosterWords): (keyof PosterWords)[] {
  const needed: Partial<Record<PosterTemplate, readonly (keyof PosterWords)[]>> = {
    event: ['headline', 'when', 'where'],
    thanks: ['headline'],
  }
  return (needed[template] ?? []).filter((field) => words[field].trim() === '')
}
