import type { Target } from '#contract/growth'
import { dayText } from '../../shared/i18n/dates'
import type { Language, WordsLike } from '../../shared/i18n/words'
import type { zhHans } from './words/zh-hans'

type TargetWords = WordsLike<typeof zhHans>['target']

export type GoalName = 'joined' | 'converted'

/** What one goal says beside its ring: what is missing, the pace, and the same day last month (R9). */
export function goalLines(target: Target, name: GoalName, words: TargetWords, language: Language) {
  const goal = target[name]
  const isMet = goal.state === 'met'
  const title = words.names[name]
  const compared = target.lastMonth && comparedTo(target.lastMonth, name, goal.done, words, language)
  return {
    label: words.label(title, goal.done, goal.goal, personText(goal.expectedHundredths)),
    title: isMet ? words.met(title) : words.missing(title, goal.goal - goal.done),
    pace: [!isMet && words.perDay(goal.neededPerDay), words.forecast(goal.forecast), compared].filter(isText),
  }
}

function comparedTo(
  lastMonth: NonNullable<Target['lastMonth']>,
  name: GoalName,
  done: number,
  words: TargetWords,
  language: Language,
): string {
  const day = dayText(language, lastMonth.day)
  const then = lastMonth[name]
  if (done === then) return words.same(day, then)
  return done > then ? words.more(day, then, done - then) : words.fewer(day, then, then - done)
}

/** Hundredths of a person with at most one decimal: 733 is 7.3. */
function personText(hundredths: number): string {
  return String(Math.floor(hundredths / 10) / 10)
}

function isText(line: string | false | null): line is string {
  return typeof line === 'string'
}
