import { type Channel, channels } from '#contract/referral'
import { periodKind } from '#domain/business-time'
import { type NewcomerMilestone, newcomerMilestones, type Stop, stops } from '#domain/funnel'
import { dayText, monthText } from '../../shared/i18n/dates'
import type { Language, WordsLike } from '../../shared/i18n/words'
import type { zhHans } from './words/zh-hans'

/** Which newcomers a page is about, as it stands in its path. */
export interface NewcomerPath {
  readonly period?: string | undefined
  readonly channel?: string | undefined
  readonly code?: string | undefined
  /** A playbook, or one step of it. */
  readonly step?: string | undefined
  readonly reached?: string | undefined
  readonly stopped?: string | undefined
}

export interface NewcomerChoice {
  readonly period?: string
  readonly channel?: Channel
  readonly code?: string
  readonly step?: string
  readonly reached?: NewcomerMilestone
  readonly stopped?: Stop
}

/** The choice of a path; what the app does not know is left out. */
export function newcomerChoice(path: NewcomerPath): NewcomerChoice {
  const { period, code, step } = path
  const channel = channels.find((one) => one === path.channel)
  const reached = newcomerMilestones.find((one) => one === path.reached)
  const stopped = stops.find((one) => one === path.stopped)
  return {
    ...(period !== undefined && periodKind(period) && { period }),
    ...(channel && { channel }),
    ...(code && { code }),
    ...(step && { step }),
    ...(reached && { reached }),
    ...(stopped && { stopped }),
  }
}

/** What is chosen, for people; undefined when everybody is. */
export function choiceText(
  { period, channel, code, step, reached, stopped }: NewcomerChoice,
  words: Pick<WordsLike<typeof zhHans>, 'newcomers' | 'channels'>,
  language: Language,
): string | undefined {
  const { choice } = words.newcomers
  const parts = [
    period && joinedText(period, choice, language),
    channel && words.channels[channel],
    code && choice.code,
    step && (step.includes('/') ? choice.step : choice.playbook),
    reached && reached !== 'joined' && choice.reached[reached],
    stopped && choice.stopped[stopped],
  ].filter((part): part is string => Boolean(part))
  return parts.length > 0 ? parts.join(' · ') : undefined
}

function joinedText(
  period: string,
  choice: WordsLike<typeof zhHans>['newcomers']['choice'],
  language: Language,
): string {
  if (periodKind(period) === 'month') return choice.month(monthText(language, period))
  return choice.week(dayText(language, `${period}T00:00:00.000+08:00`))
}
