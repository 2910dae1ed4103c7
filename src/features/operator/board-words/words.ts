import { defineWords } from '../../../shared/i18n/words'
import { en } from './en'
import { zhHans } from './zh-hans'
import { zhHant } from './zh-hant'

export const boardWords = defineWords({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en })
