import { Converter } from 'opencc-js/t2cn'
import type { ContentPort } from './content-port'
import listed from './forbidden-words.json'

const simplified = Converter({ from: 't', to: 'cn' })

const forbidden = [...listed.everywhere, ...listed.fromLeaders]

/**
 * Refuses what the platform never says or lets be said: promises of income, rewards for sharing, what the law
 * forbids in advertising. Written apart, full-width or in traditional characters it is the same word.
 */
export const listedWords: ContentPort = {
  async check(words) {
    const plain = simplified(words.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '')
    return forbidden.some((word) => plain.includes(word)) ? 'refused' : 'fine'
  },
}
