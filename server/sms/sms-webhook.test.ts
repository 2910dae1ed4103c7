import { SmsUnavailable } from './sms-port'
import { smsWebhook, smsWebhookConfigFrom } from './sms-webhook'

const config = { url: 'https://sms.example/send', token: 't0ken' }

it('hands phone and code over with the token', async () => {
  const sent: { url: string; init: RequestInit }[] = []
  const sms = smsWebhook(config, async (url, init) => {
    sent.push({ url, init })
    return new Response(null, { status: 202 })
  })
  await sms.sendCode('13912345678', '123456')
  expect(sent).toEqual([
    {
      url: config.url,
      init: expect.objectContaining({
        method: 'POST',
        headers: expect.objectContaining({ Authorization: 'Bearer t0ken' }),
        body: '{"phone":"13912345678","code":"123456"}',
      }),
    },
  ])
})

it.each([
  ['a refusal', async () => new Response(null, { status: 403 })],
  ['a broken line', async () => Promise.reject(new TypeError('fetch failed'))],
])('is unavailable after %s, and tells neither phone nor code', async (_, fetch) => {
  const failure = await smsWebhook(config, fetch)
    .sendCode('13912345678', '123456')
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(SmsUnavailable)
  expect(String(failure)).not.toMatch(/13912345678|123456/)
})

it('says which setting is missing', () => {
  expect(smsWebhookConfigFrom({})).toBeUndefined()
  expect(smsWebhookConfigFrom({ SMS_WEBHOOK_URL: config.url })).toEqual({
    ok: false,
    problem: expect.stringContaining('set SMS_WEBHOOK_TOKEN'),
  })
  expect(smsWebhookConfigFrom({ SMS_WEBHOOK_URL: config.url, SMS_WEBHOOK_TOKEN: config.token })).toEqual({
    ok: true,
    config,
  })
})
