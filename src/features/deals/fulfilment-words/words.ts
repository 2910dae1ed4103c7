import { defineWords } from '../../../shared/i18n/words'
import { en } from './en'
import { zhHans } from './zh-hans'
import { zhHant } from './zh-hant'

/** Words of what happens to a deal once people order: change, arrival, missing goods, bags that wait. */
export const fulfilmentWords = defineWords({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en })
