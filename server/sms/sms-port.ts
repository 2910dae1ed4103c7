/** Sends sign-in codes by text message. */
export interface SmsPort {
  /** @throws SmsUnavailable */
  sendCode(phone: string, code: string): Promise<void>
}

export class SmsUnavailable extends Error {}
