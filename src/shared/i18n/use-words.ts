import { useLanguage } from '../preferences'
import { type Dictionary, type WordsLike, wordsIn } from './words'

/** The words of a feature in the language the person reads. */
export function useWords<T>(words: Dictionary<T>): WordsLike<T> {
  return wordsIn(useLanguage(), words)
}
