// What start and test need before anything else can be loaded: plain JavaScript on Node's own modules.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const NODE_AT_LEAST = 20

export function checkNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= NODE_AT_LEAST) return
  console.error(
    `Node ${NODE_AT_LEAST} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`,
  )
  process.exit(1)
}

/** Installs packages when they are missing or the lockfile has changed since. */
export function installPackages() {
  const stamp = 'node_modules/.lintuan-lockfile'
  const lockfile = hashOf('package-lock.json')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return
  console.log('Installing packages (about a minute the first time) …')
  // Not `npm ci`: it refuses a lockfile when a registry lacks a binary package of some other platform.
  // `install --no-save` takes the locked versions all the same and changes neither file.
  const { status } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) {
    console.error(
      'Packages could not be installed. Check the connection to the npm registry, then run this again.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lockfile)
}

/** Debian packages by apt, as root only. Returns whether `isThere` holds afterwards. */
export function installDebianPackages(packages, isThere) {
  if (isThere()) return true
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!isRootOnDebian) return false
  console.log(`Installing ${packages.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  const { status, stderr } = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    { env },
  )
  if (status !== 0) console.error(String(stderr).split('\n').slice(-5).join('\n'))
  return isThere()
}

/** Runs a command, its output to the terminal; stops everything when it fails. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs `build` only when what it is made from (`now`) is not what it was made from last time. */
export function whenStale(name, there, now, build) {
  const stamp = `.cache/${name}`
  if (there === now && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  build()
  mkdirSync('.cache', { recursive: true })
  writeFileSync(stamp, now)
}

export function hashOf(...files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}
