import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROUTE_MANIFEST_FILE, type RouteFiles } from './route-manifest'

const H5 = 'dist/h5'
const WEAPP = 'dist/weapp'

/** WeChat's own limit is 2 MB a package; ours leave room to grow and keep the first start short. */
const MAIN_PACKAGE_LIMIT_BYTES = 1_000_000
const SUBPACKAGE_LIMIT_BYTES = 500_000
const LANDING_JS_LIMIT_BYTES = 160_000

interface Measured {
  what: string
  bytes: number
  limitBytes?: number
}

const landing = 'features/member/pages/landing/landing'
const home = 'pages/home/home'

for (const folder of [H5, WEAPP]) {
  if (!existsSync(folder))
    throw new Error(`${folder} is missing: run \`npm run build:${folder.split('/')[1]}\` first`)
}

const measured: Measured[] = [
  { what: 'H5 landing, JS gzipped', bytes: routeJsGzipped(landing), limitBytes: LANDING_JS_LIMIT_BYTES },
  { what: 'H5 home, JS gzipped', bytes: routeJsGzipped(home) },
  ...weappPackages(),
]
for (const one of measured) console.log(line(one))
if (measured.some(isOver)) process.exitCode = 1

/** Everything a browser fetches before the page can draw: entry and the page's own chunks. */
function routeJsGzipped(page: string): number {
  const routes: RouteFiles = JSON.parse(readFileSync(join(H5, ROUTE_MANIFEST_FILE), 'utf8'))
  const files = routes[page]
  if (!files) throw new Error(`${ROUTE_MANIFEST_FILE} knows no page ${page}`)
  return sum(
    files.filter((file) => file.endsWith('.js')).map((file) => gzipSync(readFileSync(join(H5, file))).length),
  )
}

function weappPackages(): Measured[] {
  const app: { subPackages: { root: string }[] } = JSON.parse(readFileSync(join(WEAPP, 'app.json'), 'utf8'))
  const subpackages = app.subPackages.map(({ root }) => ({
    what: `weapp ${root}`,
    bytes: folderBytes(join(WEAPP, root)),
    limitBytes: SUBPACKAGE_LIMIT_BYTES,
  }))
  const mainBytes = folderBytes(WEAPP) - sum(subpackages.map(({ bytes }) => bytes))
  return [
    { what: 'weapp main package', bytes: mainBytes, limitBytes: MAIN_PACKAGE_LIMIT_BYTES },
    ...subpackages,
  ]
}

function folderBytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return sum(files.map((entry) => statSync(join(entry.parentPath, entry.name)).size))
}

function line(one: Measured): string {
  const limit = one.limitBytes === undefined ? '' : `of at most ${kilobytes(one.limitBytes)}`
  return [one.what.padEnd(28), kilobytes(one.bytes).padStart(9), limit, isOver(one) ? 'TOO LARGE' : '']
    .join('  ')
    .trimEnd()
}

function isOver({ bytes, limitBytes = Number.POSITIVE_INFINITY }: Measured): boolean {
  return bytes > limitBytes
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
