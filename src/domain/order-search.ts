export interface OrderSearch {
  /** Number in the deal's chain. */
  readonly number?: number
  /** Last four digits of a phone. */
  readonly phoneEnd?: string
  /** Part of a name. */
  readonly name: string
}

/** Numbers of a deal's orders stay below 200,000 (R14). */
const NUMBER = /^(?:第|#|no\.?)?\s*(\d{1,6})\s*[号號]?$/i

/** What a leader may mean by a few characters: `12`, `第12号`, `#12`, `5678`, `张`. Digits may mean both. */
export function orderSearch(text: string): OrderSearch {
  const plain = text.normalize('NFKC').trim()
  const number = NUMBER.exec(plain)?.[1]
  return {
    name: text.trim(),
    ...(number && { number: Number(number) }),
    ...(/^\d{4}$/.test(plain) && { phoneEnd: plain }),
  }
}
