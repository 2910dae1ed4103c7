import fc from 'fast-check'
import { isPickupCode, PICKUP_CODE_BYTES, pickupCodeFrom } from './pickup-code'
import {
  codeFromScan,
  isReferralCode,
  landingUrl,
  REFERRAL_CODE_BYTES,
  referralCodeFrom,
} from './referral-code'

const OWN = 'https://lt.example.com'
const CODE = '0aZ9bY8cX7dW'
const LINK = `${OWN}/s/${CODE}`

it('makes codes of 12 letters and digits, and pick-up codes of 8 digits, of any random bytes but hopeless ones', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: REFERRAL_CODE_BYTES, maxLength: REFERRAL_CODE_BYTES, max: 247 }),
      (bytes) => {
        expect(isReferralCode(referralCodeFrom(bytes))).toBe(true)
        expect(isPickupCode(pickupCodeFrom(bytes.slice(0, PICKUP_CODE_BYTES)))).toBe(true)
      },
    ),
  )
})

it('favours no character: every byte that would is thrown away', () => {
  const counts = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) {
    if (byte >= 248) {
      expect(() => referralCodeFrom(new Uint8Array(48).fill(byte))).toThrow('too few')
    } else {
      const char = referralCodeFrom(new Uint8Array(48).fill(byte)).charAt(0)
      counts.set(char, (counts.get(char) ?? 0) + 1)
    }
  }
  expect(counts.size).toBe(62)
  expect(new Set(counts.values())).toEqual(new Set([4]))
})

it('says so when it has too few random bytes', () => {
  expect(() => referralCodeFrom(new Uint8Array(11))).toThrow('too few')
  expect(() => pickupCodeFrom(new Uint8Array(7))).toThrow('too few')
})

it.each([
  ['a plain link', LINK],
  ['a link as WeChat hands it over in q', encodeURIComponent(LINK)],
  ['a link with a query', `${LINK}?from=groupmessage`],
  ['a link with a fragment', `${LINK}#top`],
  ['a link with more path', `${LINK}/share`],
  ['a link with a space after it', ` ${LINK}\n`],
])('finds the code in %s', (_, text) => {
  expect(codeFromScan(text, ['https://other.example.com', OWN])).toBe(CODE)
})

it('finds the code in every link it makes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 48, maxLength: 48, max: 247 }), (bytes) => {
      const code = referralCodeFrom(bytes)
      expect(codeFromScan(landingUrl(OWN, code), [OWN])).toBe(code)
    }),
  )
})

it.each([
  ['a foreign host', `https://evil.example/s/${CODE}`],
  ['our host as a name before another', `https://lt.example.com@evil.example/s/${CODE}`],
  ['our host as the beginning of another', `https://lt.example.com.evil.example/s/${CODE}`],
  ['our host inside a path', `https://evil.example/https://lt.example.com/s/${CODE}`],
  ['our host on another port', `https://lt.example.com:444/s/${CODE}`],
  ['http', `http://lt.example.com/s/${CODE}`],
  ['another path', `${OWN}/t/${CODE}`],
  ['a path that climbs', `${OWN}/s/../${CODE}`],
  ['a code too short', `${OWN}/s/${CODE.slice(1)}`],
  ['a code too long', `${OWN}/s/${CODE}x`],
  ['a link encoded twice', encodeURIComponent(encodeURIComponent(LINK))],
  ['broken encoding', `%E0%A4%A/s/${CODE}`],
  ['a text of more than 2,048 characters', `${LINK}?${'x'.repeat(2_048)}`],
  ['nothing', ''],
  ['a bare code', CODE],
])('finds no code in %s', (_, text) => {
  expect(codeFromScan(text, [OWN])).toBeUndefined()
})

it("never takes a code from a foreign host, nor from an origin of ours that isn't https", () => {
  const hosts = fc.domain().filter((host) => host !== 'lt.example.com')
  fc.assert(
    fc.property(hosts, fc.webPath(), (host, path) => {
      expect(codeFromScan(`https://${host}/s/${CODE}`, [OWN])).toBeUndefined()
      expect(codeFromScan(`https://${host}${path}/s/${CODE}?u=${LINK}`, [OWN])).toBeUndefined()
      expect(codeFromScan(encodeURIComponent(`https://${host}/s/${CODE}`), [OWN])).toBeUndefined()
      expect(codeFromScan(`http://${host}/s/${CODE}`, [`http://${host}`])).toBeUndefined()
    }),
  )
})
