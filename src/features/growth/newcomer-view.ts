import type { NewcomerRow } from '#contract/growth'
import { businessMonth } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import { dayText, dayTimeText, monthText } from '../../shared/i18n/dates'
import type { Language, WordsLike } from '../../shared/i18n/words'
import type { zhHans } from './words/zh-hans'

type NewcomerWords = WordsLike<typeof zhHans>['newcomers']

/** Why someone counts, does not count yet, or never will, in one sentence (R8). */
export function newcomerSentence(
  row: NewcomerRow,
  now: Instant,
  words: NewcomerWords,
  language: Language,
): string {
  const joinedMonth = businessMonth(row.joinedAt)
  const month = monthText(language, joinedMonth)
  switch (row.reason) {
    case null:
      return words.counted
    case 'no-order':
      return joinedMonth === businessMonth(now)
        ? words.reasons['no-order']
        : words.reasons['no-order-earlier'](month)
    case 'ordered-in-a-later-period':
      return words.reasons['ordered-in-a-later-period'](dayText(language, row.firstPaidAt ?? now), month)
    case 'cooling':
      return words.reasons.cooling(dayTimeText(language, row.coolsAt ?? now))
    default:
      return words.reasons[row.reason]
  }
}

/** The step in one word; a review or a refund is told before it. */
export function newcomerTag(row: NewcomerRow, words: NewcomerWords) {
  if (row.reason === 'flagged') return { text: words.flagged, tone: 'warn' as const }
  if (row.reason === 'refunded') return { text: words.refunded, tone: 'plain' as const }
  return { text: words.steps[row.step], tone: tones[row.step] }
}

const tones = { joined: 'plain', ordered: 'info', collected: 'info', counted: 'brand' } as const
