/** Pages that must open without network, as in the build's list of what each needs. */
const PAGES = ['pages/home/home', 'pages/me/me', 'features/counter/pages/hand-over/hand-over']

/** Keeps the app's files in the browser, so that it opens without network. Where that is not possible nothing changes. */
export async function keepForOfflineStart(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/offline-start.js')
    const { active } = await navigator.serviceWorker.ready
    const answer = await fetch('/route-manifest.json')
    const filesOfPage: Record<string, string[]> = await answer.json()
    const ofPages = PAGES.flatMap((page) => filesOfPage[page] ?? []).map((file) => `/${file}`)
    active?.postMessage({ keep: [...new Set([...ofPages, ...loadedFiles()])] })
  } catch {
    // No https, no room, no network: the counter works as long as its page stays open.
  }
}

/** What this page has loaded by now: also what the build's list does not know, such as a component's own script. */
function loadedFiles(): string[] {
  const { origin } = window.location
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter((url) => url.origin === origin && /^\/(js|css|static)\//.test(url.pathname))
    .map((url) => url.pathname)
}
