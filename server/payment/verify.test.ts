import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { signLines } from './sign'
import { checkSignature } from './verify'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const now = new Date('2026-11-22T04:00:00Z')
const nowSeconds = now.getTime() / 1000
const keys = new Map([['PUB_KEY_ID_1', createPublicKey(pair.privateKey)]])
const body = '{"total":1990}'

function headers({
  at = nowSeconds,
  serial = 'PUB_KEY_ID_1',
  signed = body,
  key = pair.privateKey,
} = {}): Headers {
  return new Headers({
    'Wechatpay-Timestamp': String(at),
    'Wechatpay-Nonce': 'abc',
    'Wechatpay-Serial': serial,
    'Wechatpay-Signature': signLines([String(at), 'abc', signed], key),
  })
}

const without = (name: string) => {
  const all = headers()
  all.delete(name)
  return all
}

const withSignature = (signature: string) => {
  const all = headers()
  all.set('Wechatpay-Signature', signature)
  return all
}

it.each([
  ['takes what the platform signed just now', headers(), 'genuine'],
  ['takes what is one second short of five minutes old', headers({ at: nowSeconds - 299 }), 'genuine'],
  ['takes a clock that is ahead by less than five minutes', headers({ at: nowSeconds + 299 }), 'genuine'],
  ['refuses what is five minutes old', headers({ at: nowSeconds - 300 }), 'stale'],
  ['refuses what is five minutes ahead', headers({ at: nowSeconds + 300 }), 'stale'],
  ['refuses a serial it does not know', headers({ serial: 'PUB_KEY_ID_2' }), 'unknown-serial'],
  ['refuses another body', headers({ signed: '{"total":1}' }), 'wrong-signature'],
  ['refuses another key', headers({ key: other.privateKey }), 'wrong-signature'],
  [
    'refuses the probe of WeChat Pay',
    withSignature(`WECHATPAY/SIGNTEST/${headers().get('Wechatpay-Signature')}`),
    'wrong-signature',
  ],
  ['refuses what is no base64 at all', withSignature('%%%'), 'wrong-signature'],
  ['refuses a missing timestamp', without('Wechatpay-Timestamp'), 'unsigned'],
  ['refuses a missing nonce', without('Wechatpay-Nonce'), 'unsigned'],
  ['refuses a missing serial', without('Wechatpay-Serial'), 'unsigned'],
  ['refuses a missing signature', without('Wechatpay-Signature'), 'unsigned'],
] as const)('%s', (_, given, outcome) => {
  const verdict = checkSignature(given, body, { keys, now })
  expect(verdict.kind === 'genuine' ? 'genuine' : verdict.reason).toBe(outcome)
})

it('takes an answer without a body', () => {
  expect(checkSignature(headers({ signed: '' }), '', { keys, now })).toEqual({ kind: 'genuine' })
})
