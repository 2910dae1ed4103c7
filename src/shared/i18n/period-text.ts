import { type Period, periodKind, shiftDay, startOfDay } from '#domain/business-time'
import { dayText, monthText } from './dates'
import type { Language } from './words'

/** A week by its first and last day, a month by its name. */
export function periodText(language: Language, period: Period): string {
  if (periodKind(period) === 'month') return monthText(language, period)
  const from = dayText(language, startOfDay(period))
  return `${from}–${dayText(language, startOfDay(shiftDay(period, 6)))}`
}
