import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A build of the app: its page, and which of its pages needs which files. */
interface Build {
  readonly html: string
  readonly filesOfPage: Readonly<Record<string, readonly string[]>>
}

/** Read once for each folder: a new build is served by a new start. */
const builds = new Map<string, Build>()

/**
 * The app's page with tags that fetch at once what the page asked for needs, instead of one file after the other.
 * Styles stand first, as the app would add them itself: they are small, and nothing can be painted before them.
 * @param page as in the app's list of pages; one the build does not know gets none
 */
export function appPage(folder: string, page: string): string {
  const { html, filesOfPage } = buildIn(folder)
  const files = filesOfPage[page] ?? []
  const isStyle = (file: string) => file.endsWith('.css')
  const styles = files.filter((file) => isStyle(file) && !html.includes(file))
  const preloads = [...files].sort((a, b) => Number(isStyle(b)) - Number(isStyle(a)))
  return html
    .replace('</title>', () => `</title>${preloads.map(preload).join('')}`)
    .replace(
      '</head>',
      () => `${styles.map((file) => `<link rel="stylesheet" href="/${file}">`).join('')}</head>`,
    )
}

function preload(file: string): string {
  return `<link rel="preload" as="${file.endsWith('.css') ? 'style' : 'script'}" href="/${file}">`
}

function buildIn(folder: string): Build {
  const known = builds.get(folder)
  if (known) return known
  const manifest = join(folder, 'route-manifest.json')
  const build = {
    html: readFileSync(join(folder, 'index.html'), 'utf8'),
    filesOfPage: existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {},
  }
  builds.set(folder, build)
  return build
}
