import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKeys } from '#mock/wechat/keys'
import { wechatPayConfigFrom } from './wechat-pay-config'

const { merchant, platform, apiV3Key } = makeKeys()

const whole = {
  WECHAT_APP_ID: 'wx1',
  WECHAT_PAY_MERCHANT_ID: '1900000001',
  WECHAT_PAY_MERCHANT_SERIAL: merchant.serial,
  WECHAT_PAY_PRIVATE_KEY: merchant.privateKey,
  WECHAT_PAY_API_V3_KEY: apiV3Key,
  WECHAT_PAY_PUBLIC_KEY_ID: platform.serial,
  WECHAT_PAY_PUBLIC_KEY: platform.publicKey,
  WECHAT_PAY_NOTIFY_URL: 'https://shop.example/api/v1/wechat/payment-callback',
}

it('is not configured when nothing of it is set, though the app is', () => {
  expect(wechatPayConfigFrom({ WECHAT_APP_ID: 'wx1', PATH: '/bin' })).toBeUndefined()
})

it('takes the whole of it, with keys written in one line or kept in a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lintuan-')), 'apiclient_key.pem')
  writeFileSync(file, merchant.privateKey)
  const oneLine = platform.publicKey.replace(/\n/g, '\\n')
  const setting = wechatPayConfigFrom({
    ...whole,
    WECHAT_PAY_PRIVATE_KEY: file,
    WECHAT_PAY_PUBLIC_KEY: oneLine,
  })
  expect(setting).toEqual({
    ok: true,
    config: expect.objectContaining({
      merchantPrivateKey: merchant.privateKey,
      platformKeys: { [platform.serial]: platform.publicKey },
      baseUrl: 'https://api.mch.weixin.qq.com',
    }),
  })
})

it('names what is missing when it is configured by half', () => {
  const setting = wechatPayConfigFrom({ WECHAT_APP_ID: 'wx1', WECHAT_PAY_MERCHANT_ID: '1900000001' })
  expect(setting).toEqual({
    ok: false,
    problem: expect.stringContaining('set WECHAT_PAY_MERCHANT_SERIAL, WECHAT_PAY_PRIVATE_KEY'),
  })
})

it.each([
  ['a private key that is none', { WECHAT_PAY_PRIVATE_KEY: 'secret' }, 'WECHAT_PAY_PRIVATE_KEY'],
  [
    'a public key that is none',
    { WECHAT_PAY_PUBLIC_KEY: '-----BEGIN PUBLIC KEY-----' },
    'WECHAT_PAY_PUBLIC_KEY',
  ],
  ['an APIv3 key of 31 bytes', { WECHAT_PAY_API_V3_KEY: apiV3Key.slice(1) }, 'WECHAT_PAY_API_V3_KEY'],
  [
    'a callback address without https',
    { WECHAT_PAY_NOTIFY_URL: 'http://shop.example/x' },
    'WECHAT_PAY_NOTIFY_URL',
  ],
  [
    'a callback address with a query',
    { WECHAT_PAY_NOTIFY_URL: 'https://shop.example/x?a=1' },
    'WECHAT_PAY_NOTIFY_URL',
  ],
  ['a certificate that is none', { WECHAT_PAY_PLATFORM_CERTIFICATE: 'x' }, 'WECHAT_PAY_PLATFORM_CERTIFICATE'],
])('refuses %s and says which setting it is', (_, changed, named) => {
  const setting = wechatPayConfigFrom({ ...whole, ...changed })
  expect(setting).toEqual({ ok: false, problem: expect.stringContaining(`${named} must be`) })
})
