import type { PointsEntry } from '#contract/task'
import { TASK_CADENCE } from '#domain/task'
import { dayText } from '../../shared/i18n/dates'
import type { Language, WordsLike } from '../../shared/i18n/words'
import type { zhHans } from './words/zh-hans'

/** What an entry was for, in words. */
export function entryTitle(entry: PointsEntry, words: WordsLike<typeof zhHans>, language: Language): string {
  const { kind, day, productName } = entry
  if (kind === 'redemption') return productName ? words.redeemed(productName) : words.kinds.redemption
  const name = words.kinds[kind]
  if (!day) return name
  const told = dayText(language, day)
  return TASK_CADENCE[kind] === 'weekly' ? words.ofWeek(name, told) : words.ofDay(name, told)
}
