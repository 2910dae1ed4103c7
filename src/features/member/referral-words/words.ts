import { defineWords } from '../../../shared/i18n/words'
import { en } from './en'
import { zhHans } from './zh-hans'
import { zhHant } from './zh-hant'

/** Apart from the member's other words: the page newcomers land on needs none of these. */
export const referralWords = defineWords({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en })
