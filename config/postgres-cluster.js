// A PostgreSQL server of its own for tests and figures: made in a temporary folder, gone afterwards.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Folder of initdb and pg_ctl; undefined when PostgreSQL is not installed. */
export function postgresBinaries() {
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').sort((a, b) => b - a)
    : []
  const folders = [
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')))
}

/** @returns {Promise<{ url: string, stop: () => void } | undefined>} undefined when PostgreSQL is not installed */
export async function startPostgres() {
  const binaries = postgresBinaries()
  if (!binaries) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'lintuan-postgres-'))
  const data = join(folder, 'data')
  const asPostgres = process.getuid?.() === 0
  if (asPostgres) {
    chmodSync(folder, 0o777)
    spawnSync('id', ['postgres']).status === 0 || spawnSync('useradd', ['--system', 'postgres'])
  }
  const run = (program, ...args) => {
    const command = [join(binaries, program), ...args]
    const [first, ...rest] = asPostgres ? ['runuser', '-u', 'postgres', '--', ...command] : command
    const result = spawnSync(first, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    if (result.status !== 0) throw new Error(`${program}: ${String(result.stderr)}`)
  }
  const port = await freePort()
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C')
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`,
    'start',
  )
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
