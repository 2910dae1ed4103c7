import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as OpenCC from 'opencc-js/cn2t'

/** Words of the screens, sentences of the contract, lessons and playbooks of the server. */
const SOURCES = [
  /^src\/.*words\/zh-hans\.ts$/,
  /^src\/contract\/sentences\/zh-hans\.ts$/,
  /^server\/academy\/content\/.*zh-hans\.ts$/,
  /^server\/playbooks\/content\/.*zh-hans\.ts$/,
]
const ROOT = fileURLToPath(new URL('..', import.meta.url))

const convert = OpenCC.Converter({ from: 'cn', to: 'tw' })

/**
 * The traditional words are the simplified source text converted phrase by phrase; the code in it is ASCII and stays.
 * Types a source exports belong to it alone.
 */
export function traditional(source: string): string {
  const code = source
    .replace(/^(\/\*\*[^\n]*\*\/\n)?export type [^\n]*\n/gm, '')
    .replace(/\bzhHans\b/g, 'zhHant')
    .trimEnd()
  return `// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.\n${convert(code)}\n`
}

const stale: string[] = []
for (const path of sourcePaths()) {
  const target = `${ROOT}${path.replace(/zh-hans\.ts$/, 'zh-hant.ts')}`
  const made = traditional(readFileSync(`${ROOT}${path}`, 'utf8'))
  if (existsSync(target) && readFileSync(target, 'utf8') === made) continue
  stale.push(path)
  if (!process.argv.includes('--check')) writeFileSync(target, made)
}

if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Traditional words are stale for:\n${stale.join('\n')}\nRun: npx tsx config/make-zh-hant.ts`)
  process.exitCode = 1
}

function sourcePaths(): string[] {
  return ['src', 'server']
    .flatMap((room) =>
      readdirSync(`${ROOT}${room}`, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
    )
    .filter((path) => SOURCES.some((pattern) => pattern.test(path)))
    .sort()
}
