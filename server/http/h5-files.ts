import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context, MiddlewareHandler } from 'hono'
import { appPage } from './app-page'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** Compressed copies made by the build, best first. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * The built app: its files, and its page for every address of the browser router.
 * Files carry a hash in their name and are kept a year; the page is asked for each time.
 */
export function h5Files(folder: string): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return next()
    const path = fileUnder(folder, context.req.path)
    if (!path) return next()
    const isFile = extname(path) !== '' && existsSync(path)
    if (!isFile && extname(context.req.path) !== '') return context.notFound()
    return isFile ? sendFile(context, path) : sendPage(context, folder)
  }
}

/** '/' is the workbench. */
function sendPage(context: Context, folder: string): Response | Promise<Response> {
  const page = context.req.path === '/' ? 'pages/home/home' : context.req.path.slice(1)
  return context.html(appPage(folder, page), 200, { 'cache-control': 'no-cache' })
}

/** A folder of pictures that never change under their name. */
export function pictureFiles(folder: string, prefix: string): MiddlewareHandler {
  return async (context, next) => {
    const path = fileUnder(folder, context.req.path.slice(prefix.length))
    if (!path || !existsSync(path)) return context.notFound()
    context.header('access-control-allow-origin', '*')
    return (await sendFile(context, path)) ?? next()
  }
}

async function sendFile(context: Context, path: string): Promise<Response> {
  const type = types[extname(path)] ?? 'application/octet-stream'
  const accepted = context.req.header('accept-encoding') ?? ''
  const encoding = encodings.find(([name, suffix]) => accepted.includes(name) && existsSync(path + suffix))
  const bytes = await readFile(encoding ? path + encoding[1] : path)
  return context.body(new Uint8Array(bytes).buffer, 200, {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...(encoding && { 'content-encoding': encoding[0] }),
  })
}

/** The path inside the folder; undefined when it tries to leave it or cannot be decoded. */
function fileUnder(folder: string, urlPath: string): string | undefined {
  try {
    const path = normalize(join(folder, decodeURIComponent(urlPath)))
    return path === folder || path.startsWith(folder + sep) ? path : undefined
  } catch {
    return undefined
  }
}
