// npm test: everything CI runs, from nothing. `npm test -- rules api` runs only the suites named.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { checkNode, installDebianPackages, installPackages } from './set-up.js'

const only = process.argv.slice(2)
const totals = { passed: 0, failed: 0, skipped: [] }

checkNode()
installPackages()
const { buildH5WhenStale, buildWeappWhenStale } = await import('./build.js')
const { postgresBinaries, startPostgres } = await import('./postgres-cluster.js')

mkdirSync('.cache', { recursive: true })
const hasChromium = installDebianPackages(['chromium', 'fonts-noto-cjk'], () =>
  existsSync('/usr/bin/chromium'),
)
const hasPostgres = installDebianPackages(['postgresql'], () => postgresBinaries() !== undefined)

if (wanted('check')) {
  for (const [name, command] of checks()) countCommand(name, command)
}

const postgres = hasPostgres && (wanted('api') || wanted('rules')) ? await startPostgres() : undefined
try {
  if (!hasPostgres)
    skip(
      'races and restarts on PostgreSQL',
      'Install PostgreSQL 15 or newer (Debian: apt-get install postgresql).',
    )
  for (const suite of ['rules', 'api', 'screens']) {
    if (wanted(suite)) countJest(suite, postgres ? { TEST_POSTGRES_URL: postgres.url } : {})
  }
} finally {
  postgres?.stop()
}

if (!hasChromium) {
  skip(
    'browser and mini-program runs',
    'Install Chromium at /usr/bin/chromium (Debian: apt-get install chromium fonts-noto-cjk).',
  )
} else {
  if (wanted('weapp')) {
    buildWeappWhenStale()
    countJest('weapp')
  }
  if (wanted('e2e')) {
    buildH5WhenStale()
    countPlaywright()
  }
}
if (wanted('size') && existsSync('dist/weapp/app.js') && existsSync('dist/h5/index.html')) {
  countCommand('size', ['npx', 'tsx', 'config/size.ts'])
}

for (const reason of totals.skipped) console.log(`SKIPPED ${reason}`)
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped.length > 0 ? `, ${totals.skipped.length} skipped` : ''}`,
)
process.exit(totals.failed > 0 ? 1 : 0)

function checks() {
  return [
    ['format and lint', ['npx', 'biome', 'check', '--error-on-warnings']],
    ['types of server, mock and tests', ['npx', 'tsc', '--noEmit', '-p', 'tsconfig.json']],
    ['types of the app', ['npx', 'tsc', '--noEmit', '-p', 'tsconfig.app.json']],
    [
      'import rules',
      ['npx', 'depcruise', '--config', 'config/import-rules.cjs', 'src', 'server', 'mock', 'test'],
    ],
    ['nothing unused', ['npx', 'knip', '--config', 'config/knip.json']],
    ['tokens are up to date', ['npx', 'tsx', 'config/make-tokens.ts', '--check']],
    ['traditional Chinese is up to date', ['npx', 'tsx', 'config/make-zh-hant.ts', '--check']],
  ]
}

function wanted(suite) {
  return only.length === 0 || only.includes(suite)
}

function skip(what, how) {
  totals.skipped.push(`${what}. ${how}`)
}

function countCommand(name, [command, ...args]) {
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status === 0) totals.passed += 1
  else totals.failed += 1
}

function countJest(suite, env = {}) {
  console.log(`\n— ${suite}`)
  const file = `.cache/jest-${suite}.json`
  const { status } = spawnSync(
    'npx',
    [
      'jest',
      '--selectProjects',
      suite,
      '--json',
      `--outputFile=${file}`,
      // Left to itself jest leaves a core idle, half of a small machine. The mini-program's suite fills one browser each.
      `--maxWorkers=${suite === 'weapp' ? 1 : '100%'}`,
      '--testLocationInResults',
      '--silent=false',
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', ...env },
    },
  )
  const result = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1 }
  totals.passed += result.numPassedTests
  // A suite that cannot even be loaded counts as failed too.
  const failed = result.numFailedTests + (result.numRuntimeErrorTestSuites ?? 0)
  totals.failed += status !== 0 && failed === 0 ? 1 : failed
}

function countPlaywright() {
  console.log('\n— e2e')
  const file = '.cache/playwright.json'
  const { status } = spawnSync('npx', ['playwright', 'test', '--config', 'test/e2e/playwright.config.ts'], {
    stdio: 'inherit',
  })
  const stats = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).stats
    : { expected: 0, unexpected: 1, flaky: 0 }
  totals.passed += stats.expected + stats.flaky
  totals.failed += status !== 0 && stats.unexpected === 0 ? 1 : stats.unexpected
}
