import { openSealed } from './aes-gcm'

const key = '0123456789abcdef0123456789abcdef'
const zeros = (count: number) => '\0'.repeat(count)
const hexToBase64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')

it.each([
  [
    'nothing under a key of zeros (GCM specification, test case 13)',
    zeros(32),
    { ciphertext: hexToBase64('530f8afbc74536b9a963b4f1c4cb738b'), nonce: zeros(12), associated_data: '' },
    '',
  ],
  [
    'sixteen zeros under a key of zeros (GCM specification, test case 14)',
    zeros(32),
    {
      ciphertext: hexToBase64('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919'),
      nonce: zeros(12),
      associated_data: '',
    },
    zeros(16),
  ],
  [
    'a word with associated data, as other clients of WeChat Pay seal it',
    key,
    { ciphertext: 'APoZlYpivU3HjbAiB4CvW1rAFr8J', nonce: '0123456789abcdef', associated_data: 'world' },
    'hello',
  ],
])('opens %s', (_, apiV3Key, sealed, text) => {
  expect(openSealed(sealed, apiV3Key)).toBe(text)
})

const hello = {
  ciphertext: 'APoZlYpivU3HjbAiB4CvW1rAFr8J',
  nonce: '0123456789abcdef',
  associated_data: 'world',
}
const bytes = Buffer.from(hello.ciphertext, 'base64')

it('opens nothing of which any single bit was changed', () => {
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => openSealed({ ...hello, ciphertext: changed.toString('base64') }, key)).toThrow()
  }
})

it.each([
  ['another key', { ...hello }, key.replace('0', '1')],
  ['another nonce', { ...hello, nonce: '0123456789abcdee' }, key],
  ['other associated data', { ...hello, associated_data: 'word' }, key],
  ['a shortened tag', { ...hello, ciphertext: bytes.subarray(0, -4).toString('base64') }, key],
  ['fewer bytes than a tag', { ...hello, ciphertext: 'AAAA' }, key],
])('does not open with %s', (_, sealed, apiV3Key) => {
  expect(() => openSealed(sealed, apiV3Key)).toThrow()
})
