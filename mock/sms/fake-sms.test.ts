import { smsSentinels } from '#mock/sentinels'
import { fakeSms } from '#mock/sms/fake-sms'
import { SmsUnavailable } from '#server/sms/sms-port'

it('remembers the last code of a phone and prints it without the whole number', async () => {
  const lines: string[] = []
  const sms = fakeSms((line) => lines.push(line))
  await sms.sendCode('13912345678', '111111')
  await sms.sendCode('13912345678', '222222')
  expect(sms.lastCode('13912345678')).toBe('222222')
  expect(lines).toEqual([
    'SMS to 139****5678: sign-in code 111111',
    'SMS to 139****5678: sign-in code 222222',
  ])
})

it('cannot send to the sentinel phone', async () => {
  const sms = fakeSms(() => {})
  await expect(sms.sendCode(smsSentinels.unavailable.phone, '111111')).rejects.toThrow(SmsUnavailable)
  expect(sms.lastCode(smsSentinels.unavailable.phone)).toBeUndefined()
})
