/*
 * Lets a browser open the counter in a basement: the app's own files are kept, its pages are asked of the network
 * first. Answers of the API never pass through here, and a member's landing page is left alone.
 */

const KEPT = 'lintuan-app'
/** One page of the app boots for every address. */
const APP_PAGE = '/pages/home/home'
const PATIENCE_MS = 4000

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

/** The page tells which files it needs; those of an older build go. */
self.addEventListener('message', (event) => {
  const { keep } = event.data ?? {}
  if (Array.isArray(keep)) event.waitUntil(keepOnly(keep))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (/^\/($|pages\/|features\/)/.test(pathname)) event.respondWith(page(request))
  } else if (/^\/(js|css|static)\//.test(pathname)) event.respondWith(file(request))
})

async function keepOnly(paths) {
  const cache = await caches.open(KEPT)
  // The page last: once it is kept, all it needs is.
  const wanted = new Set([...paths, APP_PAGE])
  for (const request of await cache.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request)
  }
  for (const path of wanted) {
    if (path === APP_PAGE || !(await cache.match(path))) await cache.add(path)
  }
}

/** A file's name carries its hash: what is kept is what the network would give. */
async function file(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(KEPT)).put(request, answer.clone())
  return answer
}

async function page(request) {
  try {
    return await Promise.race([fetch(request), tooLong()])
  } catch {
    return (await caches.match(APP_PAGE)) ?? Response.error()
  }
}

/** A bar of signal that carries nothing is no network either. */
function tooLong() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE_MS))
}
