import { AbortController, AbortSignal } from 'abort-controller'

/** Without it TanStack Query stays pending and says nothing; WeChat has none on many phones. */
export function ensureAbortController(): void {
  if (typeof globalThis.AbortController === 'function') return
  Object.assign(globalThis, { AbortController, AbortSignal })
}
