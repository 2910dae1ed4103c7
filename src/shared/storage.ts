import * as v from 'valibot'
import { languages } from './i18n/words'
import { readRaw, removeRaw, writeRaw } from './platform/storage'

/** Every name anything is stored under, so that no two features share one by accident. */
type StorageKey =
  | 'sessionToken'
  | 'preferences'
  | 'touch'
  | 'deviceId'
  | 'dealDraft'
  | 'handOverQueue'
  | 'counterList'
  | 'chainDrafts'

/** Of whom the signed-in person serves: gone with the sign-out. */
const ofOthers: readonly StorageKey[] = ['counterList', 'chainDrafts']

export interface Slot<T> {
  get(): T | undefined
  set(value: T): void
  remove(): void
}

/** One stored value with its shape; a value of another shape (an older version, a broken write) counts as absent. */
export function slot<S extends v.GenericSchema>(key: StorageKey, shape: S): Slot<v.InferOutput<S>> {
  return {
    get() {
      const read = v.safeParse(shape, readRaw(`lintuan.${key}`))
      return read.success ? read.output : undefined
    },
    set: (value) => writeRaw(`lintuan.${key}`, value),
    remove: () => removeRaw(`lintuan.${key}`),
  }
}

export function forgetOthers(): void {
  for (const key of ofOthers) removeRaw(`lintuan.${key}`)
}

const preferences = v.object({
  language: v.picklist(languages),
  textSize: v.picklist(['standard', 'large', 'xlarge']),
  theme: v.picklist(['system', 'light', 'dark']),
})

export type Preferences = v.InferOutput<typeof preferences>

export const stored = {
  sessionToken: slot('sessionToken', v.pipe(v.string(), v.minLength(1))),
  preferences: slot('preferences', preferences),
  /** The last referral code opened on this phone; `at` in ms since 1970. */
  touch: slot('touch', v.object({ code: v.string(), at: v.number() })),
  /** 32 hexadecimal digits made once on this phone. */
  deviceId: slot('deviceId', v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
}
