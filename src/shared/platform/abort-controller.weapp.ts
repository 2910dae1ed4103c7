import { AbortController, AbortSignal } from 'abort-controller/dist/abort-controller'

// The package's main file is for browsers: it hands out the `window.AbortController` that a phone does not have.

/** Without it TanStack Query stays pending and says nothing; WeChat has none on many phones. */
export function ensureAbortController(): void {
  if (typeof globalThis.AbortController === 'function') return
  Object.assign(globalThis, { AbortController, AbortSignal })
}
