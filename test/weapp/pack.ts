import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'

/** What the build in a folder is made of, ready for a browser that has no mini-program parser. Paths carry no ending. */
export interface Packed {
  app: AppConfig
  /** JavaScript that evaluates to the template function of each path. */
  templates: string
  scripts: Record<string, string>
  styles: Record<string, string>
  configs: Record<string, object>
}

export interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string; text: string }[] }
  window: { navigationBarTitleText: string }
}

/** These belong to the template language; every other tag is a component. */
const TEMPLATE_WORDS = new Set(['template', 'import', 'include', 'wxs', 'block', 'slot', 'comp'])

export function pack(folder: string): Packed {
  const files = filesUnder(folder)
  const read = (ending: string) =>
    Object.fromEntries(
      files
        .filter((file) => file.endsWith(ending))
        .map((file) => [file.slice(0, -ending.length), readFileSync(join(folder, file), 'utf8')]),
    )
  const configs = Object.fromEntries(
    Object.entries(read('.json')).map(([path, text]) => [path, JSON.parse(text)]),
  )
  return {
    app: configs.app,
    templates: compileTemplates(read('.wxml'), read('.wxs')),
    scripts: read('.js'),
    styles: toStyles(read('.wxss')),
    configs,
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

function compileTemplates(templates: Record<string, string>, scripts: Record<string, string>): string {
  const group = new TmplGroup()
  for (const [path, text] of Object.entries(scripts)) group.addScript(path, text)
  for (const [path, text] of Object.entries(templates)) {
    const problems: unknown[] = group.addTmpl(path, nameComponents(text))
    if (problems.length > 0)
      throw new Error(`${path}.wxml: ${problems.map((one) => JSON.stringify(one)).join('; ')}`)
  }
  const code = group.getTmplGenObjectGroups()
  group.free()
  return code
}

/** `<input>` would be the browser's own; `<wx-input>` is ours (see runtime/elements.ts). */
function nameComponents(wxml: string): string {
  return wxml.replace(/(<\/?)([a-z][\w-]*)/g, (whole, open: string, tag: string) =>
    TEMPLATE_WORDS.has(tag) ? whole : `${open}wx-${tag}`,
  )
}

/** Every sheet with what it imports in place, in units a browser knows. */
function toStyles(sheets: Record<string, string>): Record<string, string> {
  const whole = (path: string): string =>
    (sheets[path] ?? '').replace(/@import\s*["']([^"']+)\.wxss["'];?/g, (_, asked: string) =>
      whole(normalize(join(dirname(path), asked))),
    )
  return Object.fromEntries(Object.keys(sheets).map((path) => [path, toCss(whole(path))]))
}

function toCss(wxss: string): string {
  return wxss
    .replace(/(-?[\d.]+)rpx\b/g, (_, size: string) => `${Number(size) / 7.5}vw`)
    .replace(/(^|[},\s])page(?=[\s,{.])/g, '$1.wx-page')
}
