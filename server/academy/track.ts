import type { LessonId } from '#domain/ids'
import { answerKey } from './answer-key'
import { en as commissionEn } from './content/commission-and-after-sale/en'
import { zhHans as commissionHans } from './content/commission-and-after-sale/zh-hans'
import { zhHant as commissionHant } from './content/commission-and-after-sale/zh-hant'
import { en as dealEn } from './content/first-deal/en'
import { zhHans as dealHans } from './content/first-deal/zh-hans'
import { zhHant as dealHant } from './content/first-deal/zh-hant'
import { en as membersEn } from './content/first-members/en'
import { zhHans as membersHans } from './content/first-members/zh-hans'
import { zhHant as membersHant } from './content/first-members/zh-hant'
import { en as handOverEn } from './content/hand-over/en'
import { zhHans as handOverHans } from './content/hand-over/zh-hans'
import { zhHant as handOverHant } from './content/hand-over/zh-hant'
import { en as posterEn } from './content/poster-and-chat/en'
import { zhHans as posterHans } from './content/poster-and-chat/zh-hans'
import { zhHant as posterHant } from './content/poster-and-chat/zh-hant'
import { en as trackEn } from './content/track/en'
import { zhHans as trackHans } from './content/track/zh-hans'
import { zhHant as trackHant } from './content/track/zh-hant'
import type { LessonContent } from './lesson-content'

interface TrackLesson {
  /** Never changes: tries at the quiz are kept under it. */
  readonly lessonId: LessonId
  readonly minutes: number
  readonly content: LessonContent
}

/** What the track is called, by language. */
export const trackTitle = { 'zh-Hans': trackHans, 'zh-Hant': trackHant, en: trackEn }

/** The onboarding track, in the order in which a leader needs it. */
export const onboardingTrack: readonly TrackLesson[] = [
  {
    lessonId: 'les_01938b6e9a4071c2a5f3d8104be7602a',
    minutes: 5,
    content: {
      texts: { 'zh-Hans': membersHans, 'zh-Hant': membersHant, en: membersEn },
      rightOptions: answerKey['first-members'],
    },
  },
  {
    lessonId: 'les_01938b6e9a4172d08c16e95b30fd4a71',
    minutes: 5,
    content: {
      texts: { 'zh-Hans': dealHans, 'zh-Hant': dealHant, en: dealEn },
      rightOptions: answerKey['first-deal'],
    },
  },
  {
    lessonId: 'les_01938b6e9a4273eb97405ca81d26bf98',
    minutes: 4,
    content: {
      texts: { 'zh-Hans': posterHans, 'zh-Hant': posterHant, en: posterEn },
      rightOptions: answerKey['poster-and-chat'],
    },
  },
  {
    lessonId: 'les_01938b6e9a43740fb2d81f6e53a90c4d',
    minutes: 4,
    content: {
      texts: { 'zh-Hans': handOverHans, 'zh-Hant': handOverHant, en: handOverEn },
      rightOptions: answerKey['hand-over'],
    },
  },
  {
    lessonId: 'les_01938b6e9a4475a6b0c97342ef8d15b6',
    minutes: 6,
    content: {
      texts: { 'zh-Hans': commissionHans, 'zh-Hant': commissionHant, en: commissionEn },
      rightOptions: answerKey['commission-and-after-sale'],
    },
  },
]
