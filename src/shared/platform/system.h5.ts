const darkQuery = '(prefers-color-scheme: dark)'

export function systemTheme(): 'light' | 'dark' {
  return window.matchMedia?.(darkQuery).matches ? 'dark' : 'light'
}

/** Calls when the device changes between light and dark; returns what ends it. */
export function onSystemTheme(changed: (theme: 'light' | 'dark') => void): () => void {
  const query = window.matchMedia?.(darkQuery)
  if (!query) return () => {}
  const tell = () => changed(query.matches ? 'dark' : 'light')
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

export function onOnline(changed: (online: boolean) => void): () => void {
  const online = () => changed(true)
  const offline = () => changed(false)
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  return () => {
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
  }
}

/** Calls when the app comes to the front or leaves it. */
export function onFront(changed: (inFront: boolean) => void): () => void {
  const tell = () => changed(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}

export function randomBytes(count: number): Promise<Uint8Array> {
  return Promise.resolve(window.crypto.getRandomValues(new Uint8Array(count)))
}
