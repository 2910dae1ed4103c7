import { Unreachable } from './api/client'
import { ReadRefused } from './api/use-read'
import { sharedWords } from './i18n/shared-words'
import { type Language, wordsIn } from './i18n/words'

/** What to tell a person when something could not be loaded. The server's own sentences come in the person's language. */
export function sentenceOf(problem: unknown, language: Language): string {
  if (problem instanceof ReadRefused) return problem.refusal.sentence
  const words = wordsIn(language, sharedWords)
  return problem instanceof Unreachable ? words.offline : words.unknownProblem
}
