import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type RouteFiles = Readonly<Record<string, readonly string[]>>

const known = new Map<string, RouteFiles>()

/**
 * Tags that fetch a page's own files at once instead of one after the other: the build says which page needs
 * which. `page` as in the app's list of pages; '' for a page the build does not know.
 */
export function pagePreloads(folder: string, page: string): string {
  const files = routeFiles(folder)[page] ?? []
  return files
    .map((file) => `<link rel="preload" as="${file.endsWith('.css') ? 'style' : 'script'}" href="/${file}">`)
    .join('')
}

function routeFiles(folder: string): RouteFiles {
  const read = known.get(folder)
  if (read) return read
  const path = join(folder, 'route-manifest.json')
  const files: RouteFiles = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  known.set(folder, files)
  return files
}
