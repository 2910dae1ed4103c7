import type { OwnChannel } from '#contract/referral'
import type { Language } from '#contract/schema'
import type { ImprovableStep } from '#domain/next-action'
import type { PlaybookId } from '#domain/playbook'
import type { PosterTemplate } from '#domain/poster-wish'
import { en as officeEn } from './content/office/en'
import { zhHans as officeHans } from './content/office/zh-hans'
import { zhHant as officeHant } from './content/office/zh-hant'
import { en as parentEn } from './content/parent/en'
import { zhHans as parentHans } from './content/parent/zh-hans'
import { zhHant as parentHant } from './content/parent/zh-hant'
import { en as propertyEn } from './content/property/en'
import { zhHans as propertyHans } from './content/property/zh-hans'
import { zhHant as propertyHant } from './content/property/zh-hant'
import { en as schoolEn } from './content/school/en'
import { zhHans as schoolHans } from './content/school/zh-hans'
import { zhHant as schoolHant } from './content/school/zh-hant'
import { en as shopEn } from './content/shop-owner/en'
import { zhHans as shopHans } from './content/shop-owner/zh-hans'
import { zhHant as shopHant } from './content/shop-owner/zh-hant'
import type { PlaybookText } from './playbook-text'

export interface Playbook {
  readonly playbookId: PlaybookId
  readonly texts: Readonly<Record<Language, PlaybookText>>
  readonly steps: readonly PlaybookStep[]
}

export interface PlaybookStep {
  /** Never changes: what a leader ticked off is kept under it. */
  readonly stepId: string
  /** The step of the funnel it makes better. */
  readonly improves: ImprovableStep
  /** The poster that goes with it; null when words are enough. */
  readonly poster: PosterTemplate | null
  readonly channel: OwnChannel
}

/** A workable way to bring newcomers for every kind of leader, in the order of its steps (G7). */
export const playbooks: readonly Playbook[] = [
  {
    playbookId: 'shop-owner',
    texts: { 'zh-Hans': shopHans, 'zh-Hant': shopHant, en: shopEn },
    steps: [
      { stepId: 'counter', improves: 'scanned', poster: 'invite', channel: 'shop-counter' },
      { stepId: 'say', improves: 'joined', poster: 'invite', channel: 'direct' },
      { stepId: 'regulars', improves: 'scanned', poster: 'invite', channel: 'direct' },
      { stepId: 'first-order', improves: 'ordered', poster: 'deal', channel: 'group-chat' },
      { stepId: 'collect', improves: 'collected', poster: null, channel: 'group-chat' },
    ],
  },
  {
    playbookId: 'parent',
    texts: { 'zh-Hans': parentHans, 'zh-Hant': parentHant, en: parentEn },
    steps: [
      { stepId: 'playground', improves: 'scanned', poster: 'invite', channel: 'direct' },
      { stepId: 'moments', improves: 'scanned', poster: 'invite', channel: 'moments' },
      { stepId: 'activity', improves: 'joined', poster: 'invite', channel: 'event' },
      { stepId: 'lunchbox', improves: 'ordered', poster: 'deal', channel: 'group-chat' },
      { stepId: 'school-run', improves: 'collected', poster: null, channel: 'group-chat' },
    ],
  },
  {
    playbookId: 'property',
    texts: { 'zh-Hans': propertyHans, 'zh-Hant': propertyHant, en: propertyEn },
    steps: [
      { stepId: 'notice-board', improves: 'scanned', poster: 'invite', channel: 'flyer' },
      { stepId: 'new-residents', improves: 'joined', poster: 'invite', channel: 'direct' },
      { stepId: 'help-visit', improves: 'joined', poster: 'invite', channel: 'direct' },
      { stepId: 'staples', improves: 'ordered', poster: 'deal', channel: 'group-chat' },
      { stepId: 'evening-round', improves: 'collected', poster: null, channel: 'group-chat' },
    ],
  },
  {
    playbookId: 'school',
    texts: { 'zh-Hans': schoolHans, 'zh-Hant': schoolHant, en: schoolEn },
    steps: [
      { stepId: 'gate', improves: 'scanned', poster: 'invite', channel: 'direct' },
      { stepId: 'shops', improves: 'scanned', poster: 'invite', channel: 'flyer' },
      { stepId: 'class-chat', improves: 'joined', poster: 'invite', channel: 'group-chat' },
      { stepId: 'after-school', improves: 'ordered', poster: 'deal', channel: 'group-chat' },
      { stepId: 'hand-out', improves: 'collected', poster: null, channel: 'group-chat' },
    ],
  },
  {
    playbookId: 'office',
    texts: { 'zh-Hans': officeHans, 'zh-Hant': officeHant, en: officeEn },
    steps: [
      { stepId: 'pantry', improves: 'scanned', poster: 'invite', channel: 'flyer' },
      { stepId: 'lunch', improves: 'joined', poster: 'deal', channel: 'direct' },
      { stepId: 'floor-lead', improves: 'joined', poster: 'invite', channel: 'direct' },
      { stepId: 'dinner', improves: 'ordered', poster: 'deal', channel: 'group-chat' },
      { stepId: 'before-leaving', improves: 'collected', poster: null, channel: 'group-chat' },
    ],
  },
]
