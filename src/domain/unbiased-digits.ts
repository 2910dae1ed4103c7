import { invariant } from './invariant'

/**
 * `length` characters of `alphabet` out of random bytes, each equally likely: a byte that would favour the
 * first characters is thrown away. About four bytes a character make running out unthinkable.
 */
export function unbiasedDigits(alphabet: string, length: number, randomBytes: Uint8Array): string {
  const usable = 256 - (256 % alphabet.length)
  let text = ''
  for (const byte of randomBytes) {
    if (text.length === length) break
    if (byte < usable) text += alphabet.charAt(byte % alphabet.length)
  }
  invariant(text.length === length, `${randomBytes.length} random bytes are too few for ${length} characters`)
  return text
}
