// Builds of the app. `node config/build.js h5|weapp` builds now; start and test build only what is stale.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { hashOf, run, whenStale } from './set-up.js'

const COMPRESSIBLE = /\.(js|css|html|svg|json)$/

export function buildH5WhenStale(env) {
  buildWhenStale('h5', 'dist/h5/index.html', env)
}

export function buildWeappWhenStale(env) {
  buildWhenStale('weapp', 'dist/weapp/app.js', env)
}

function buildWhenStale(type, result, env = {}) {
  const hash = sourceHash() + JSON.stringify(env)
  whenStale(type, existsSync(result) ? hash : undefined, hash, () => build(type, env))
}

function build(type, env) {
  console.log(`Building the app for ${type} (about a minute) …`)
  run('node_modules/.bin/taro', ['build', '--type', type, '--no-check'], { NODE_ENV: 'production', ...env })
  if (type === 'h5') compressAll('dist/h5')
}

/** Smaller copies beside each file, so that the server has nothing to compress while it answers. */
function compressAll(folder) {
  for (const file of filesIn(folder).filter((path) => COMPRESSIBLE.test(path))) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
    )
  }
}

/** Everything the app is built from. */
function sourceHash() {
  return hashOf('package-lock.json', 'babel.config.js', ...filesIn('config'), ...filesIn('src'))
}

function filesIn(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesIn(path) : [path]
    })
}

if (import.meta.url === `file://${process.argv[1]}`) build(process.argv[2])
