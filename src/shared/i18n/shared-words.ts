import { defineWords } from './words'
import { en } from './words/en'
import { zhHans } from './words/zh-hans'
import { zhHant } from './words/zh-hant'

/** Words every feature needs: buttons, states, units, time. */
export const sharedWords = defineWords({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en })
