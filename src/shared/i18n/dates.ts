import { businessDay, DAY_MS, epochMs, formatTime, HOUR_MS, MINUTE_MS, shiftDay } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import { sharedWords } from './shared-words'
import { type Language, wordsIn } from './words'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MINUTES_PER_HOUR = 60

/** 「11 月 18 日」 of an instant or a business day. All times are those of Asia/Shanghai. */
export function dayText(language: Language, at: Instant): string {
  const day = dayOf(at)
  return wordsIn(language, sharedWords).time.day(Number(day.slice(5, 7)), Number(day.slice(8)))
}

/** 「2025 年 12 月 28 日」, for days that may lie in another year. */
export function fullDayText(language: Language, at: Instant): string {
  const year = Number(dayOf(at).slice(0, 4))
  return wordsIn(language, sharedWords).time.inYear(year, dayText(language, at))
}

export function monthText(language: Language, month: string): string {
  return wordsIn(language, sharedWords).time.month(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
}

/** 「17:30」 */
export function timeText(_language: Language, at: Instant): string {
  return formatTime(at, 'HH:mm')
}

/** 「11 月 18 日 17:30」 */
export function dayTimeText(language: Language, at: Instant): string {
  return wordsIn(language, sharedWords).time.join(dayText(language, at), timeText(language, at))
}

/** Today, tomorrow and yesterday by name. `now` as an instant. */
export function nearDayTimeText(language: Language, at: Instant, now: Instant): string {
  const { time } = wordsIn(language, sharedWords)
  const today = businessDay(now)
  const near: Record<string, string> = {
    [shiftDay(today, -1)]: time.yesterday,
    [today]: time.today,
    [shiftDay(today, 1)]: time.tomorrow,
  }
  return time.join(near[businessDay(at)] ?? dayText(language, at), timeText(language, at))
}

export function weekdayText(language: Language, at: Instant): string {
  const { time } = wordsIn(language, sharedWords)
  const names = [
    time.sunday,
    time.monday,
    time.tuesday,
    time.wednesday,
    time.thursday,
    time.friday,
    time.saturday,
  ]
  return names[new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay()] ?? ''
}

/** 「11 月 18 日 17:00–21:00」; both days where they differ. */
export function windowText(language: Language, from: Instant, to: Instant): string {
  const end = businessDay(from) === businessDay(to) ? timeText(language, to) : dayTimeText(language, to)
  return `${dayTimeText(language, from)}–${end}`
}

/** How long is left, in its two largest units: 「2 天 3 小时」「4 小时 12 分」「9 分 5 秒」. */
export function leftText(language: Language, leftMs: number): string {
  const { time } = wordsIn(language, sharedWords)
  const days = Math.floor(leftMs / DAY_MS)
  const hours = Math.floor(leftMs / HOUR_MS) % 24
  const minutes = Math.floor(leftMs / MINUTE_MS) % MINUTES_PER_HOUR
  const seconds = Math.floor(leftMs / 1000) % 60
  if (days > 0) return [time.days(days), hours > 0 && time.hours(hours)].filter(Boolean).join(' ')
  if (hours > 0) return [time.hours(hours), minutes > 0 && time.minutes(minutes)].filter(Boolean).join(' ')
  if (minutes > 0) return [time.minutes(minutes), time.seconds(seconds)].join(' ')
  return time.seconds(seconds)
}

/** 「刚刚」「12 分前」「3 小时前」, from a day on the day itself. `now` as an instant. */
export function agoText(language: Language, at: Instant, now: Instant): string {
  const { time } = wordsIn(language, sharedWords)
  const ms = epochMs(now) - epochMs(at)
  if (ms < MINUTE_MS) return time.justNow
  if (ms < HOUR_MS) return time.ago(time.minutes(Math.floor(ms / MINUTE_MS)))
  if (ms < DAY_MS) return time.ago(time.hours(Math.floor(ms / HOUR_MS)))
  return dayTimeText(language, at)
}

function dayOf(at: string): string {
  return DAY.test(at) ? at : businessDay(at)
}
