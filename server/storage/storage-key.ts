import { invariant } from '#domain/invariant'

/** Parts of letters, digits, `_` and `-`, and an ending: no way out of a folder, nothing to encode in an address. */
const KEY = /^(?:[\w-]+\/)*[\w-]+\.\w+$/

/** @returns the key itself */
export function checkedKey(key: string): string {
  invariant(KEY.test(key), `not a storage key: "${key}"`)
  return key
}
