import type { SmsPort } from './sms-port'
import { SmsUnavailable } from './sms-port'

/** Until a supplier is chosen and its adapter written, no text message can be sent. */
export const noSms: SmsPort = {
  async sendCode() {
    throw new SmsUnavailable('no supplier of text messages is set up')
  },
}
