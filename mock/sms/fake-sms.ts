import { maskPhone } from '#domain/masking'
import { smsSentinels } from '#mock/sentinels'
import type { SmsPort } from '#server/sms/sms-port'
import { SmsUnavailable } from '#server/sms/sms-port'

interface FakeSms extends SmsPort {
  /** The code that was sent to the phone last. */
  lastCode(phone: string): string | undefined
}

/** Sends nothing: it remembers the codes and tells `print` about each. */
export function fakeSms(print: (line: string) => void): FakeSms {
  const codes = new Map<string, string>()
  return {
    async sendCode(phone, code) {
      if (phone === smsSentinels.unavailable.phone) throw new SmsUnavailable('the sentinel phone')
      codes.set(phone, code)
      print(`SMS to ${maskPhone(phone)}: sign-in code ${code}`)
    },
    lastCode: (phone) => codes.get(phone),
  }
}
