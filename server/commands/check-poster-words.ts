import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { missingPosterWords, POSTER_FIELDS, type PosterTemplate, type PosterWords } from '#domain/poster-wish'
import type { ContentPort } from '../content/content-port'

type WordsRefusal = 'poster-words-missing' | 'words-not-allowed' | 'unavailable'

/** Whether a poster may say this: all it needs is there, and nothing it may not say (G2, X4). */
export async function checkPosterWords(
  content: ContentPort,
  template: PosterTemplate,
  words: PosterWords,
): Promise<Outcome<Record<string, never>, WordsRefusal>> {
  if (missingPosterWords(template, words).length > 0) return refused('poster-words-missing')
  const said = POSTER_FIELDS[template].map((field) => words[field]).filter((part) => part !== '')
  if (said.length === 0) return done({})
  const found = await content.check(said.join('\n'))
  if (found === 'unavailable') return refused('unavailable')
  return found === 'fine' ? done({}) : refused('words-not-allowed')
}
