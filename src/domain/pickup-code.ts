import { unbiasedDigits } from './unbiased-digits'

/** Random bytes to hand to `pickupCodeFrom`: four a digit. */
export const PICKUP_CODE_BYTES = 32

/** Eight digits that prove the right to the goods: short enough to say aloud, too many to guess. */
export function pickupCodeFrom(randomBytes: Uint8Array): string {
  return unbiasedDigits('0123456789', 8, randomBytes)
}

export function isPickupCode(text: string): boolean {
  return /^\d{8}$/.test(text)
}

/** As much of a code as a phone without network knows: finds one bag among thousands, and leaves a hundred codes to guess. */
export function codeStart(code: string): string {
  return code.slice(0, 6)
}
