import type { Referral } from '#contract/referral'
import type { Language } from '#contract/schema'
import { type Fen, formatYuan } from '#domain/money'
import { fullDayText } from '../../shared/i18n/dates'
import type { WordsLike } from '../../shared/i18n/words'
import type { zhHans } from './referral-words/zh-hans'

type Words = WordsLike<typeof zhHans>

/** 5.00 is written 5, 5.50 stays. */
export function shortYuan(amount: Fen): string {
  return formatYuan(amount).replace(/\.00$/, '')
}

/** What there is to say of one who came: the coupon given, or what stands in its way. */
export function referralSentence(referral: Referral, words: Words, language: Language): string {
  const { givenFen, givenAt, reason } = referral
  if (givenFen !== null && givenAt) return words.given(shortYuan(givenFen), fullDayText(language, givenAt))
  return reason ? words.reasons[reason] : words.onTheWay
}

const TONES = {
  joined: 'plain',
  ordered: 'info',
  waiting: 'info',
  counted: 'brand',
  denied: 'plain',
} as const

export function referralTag({ state }: Referral, words: Words) {
  return { text: words.states[state], tone: TONES[state] }
}
