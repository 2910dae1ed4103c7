import type { Leaderboard } from '#contract/leaderboard'
import { leftText } from '../../shared/i18n/dates'
import type { Language, WordsLike } from '../../shared/i18n/words'
import type { zhHans } from './words/zh-hans'

type BoardWords = WordsLike<typeof zhHans>['board']

/** Whether one is on, else what is missing to the board line, in one sentence (R10). */
export function gapSentence({ own, line }: Pick<Leaderboard, 'own' | 'line'>, words: BoardWords): string {
  const { converted, joined } = own.gap
  if (own.on) return words.on
  if (converted > 0 && !line) return words.toFirst(converted)
  if (converted > 0 && joined > 0) return words.missingBoth(converted, joined)
  if (converted > 0) return words.missing(converted)
  if (joined > 0) return words.missingJoined(joined)
  // One's own score is of this moment, the line of the last count.
  return words.counting
}

export function timeLeft(endsAt: string, now: string, words: BoardWords, language: Language): string {
  const leftMs = Date.parse(endsAt) - Date.parse(now)
  return leftMs > 0 ? words.left(leftText(language, leftMs)) : words.over
}
