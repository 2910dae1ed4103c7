import { spawnSync } from 'node:child_process'
import { buildH5WhenStale, buildWeappWhenStale } from '../../config/build.js'
import { startPostgres } from '../../config/postgres-cluster.js'
import { measureBoard } from './board'
import { measureClosing } from './close-board'
import { measureLargeDeal } from './deal-of-5000'
import { measureOrders } from './orders'
import { measurePages } from './pages'
import { measurePosterInBrowser } from './poster-in-browser'
import { measurePosters } from './posters'
import { say } from './say'

/** npm run bench: figures beside what they are compared to, in one run. Nothing is asserted. */
const only = process.argv.slice(2)
const wanted = (part: string) => only.length === 0 || only.includes(part)

if (wanted('orders') || wanted('deal') || wanted('board')) {
  const postgres = await startPostgres()
  if (!postgres) {
    say(
      'PostgreSQL is not installed: no figures for orders, deal and board (Debian: apt-get install postgresql).',
    )
  } else {
    try {
      if (wanted('orders')) await measureOrders(postgres)
      if (wanted('deal')) await measureLargeDeal(postgres.url)
      if (wanted('board')) {
        await measureBoard(postgres.url)
        await measureClosing(postgres.url)
      }
    } finally {
      postgres.stop()
    }
  }
}
if (wanted('posters')) {
  await measurePosters()
  await measurePosterInBrowser()
}
if (wanted('pages') || wanted('size')) buildH5WhenStale()
if (wanted('pages')) await measurePages()
if (wanted('mini-program') || wanted('size')) buildWeappWhenStale()
if (wanted('mini-program')) spawnSync('npx', ['tsx', 'test/weapp/set-data-bytes.ts'], { stdio: 'inherit' })
if (wanted('size')) spawnSync('npx', ['tsx', 'config/size.ts'], { stdio: 'inherit' })
