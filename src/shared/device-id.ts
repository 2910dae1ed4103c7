import { randomBytes } from './platform/system'
import { stored } from './storage'

/** Tells this phone from others when a referral code is opened before anyone signs in (R7). */
export async function deviceId(): Promise<string> {
  const known = stored.deviceId.get()
  if (known) return known
  const made = [...(await randomBytes(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  stored.deviceId.set(made)
  return made
}
