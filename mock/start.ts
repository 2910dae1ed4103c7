import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import { Hono } from 'hono'
import { pino } from 'pino'
import { installTrack } from '#server/academy/install-track'
import { createApp } from '#server/app'
import { realChance } from '#server/chance'
import { listedWords } from '#server/content/listed-words'
import { DirectoryInUse } from '#server/db/directory-lock'
import { openPglite } from '#server/db/pglite'
import { openPostgres } from '#server/db/postgres'
import type { Deps } from '#server/deps'
import { h5Files, pictureFiles } from '#server/http/h5-files'
import { landingPage } from '#server/http/landing-page'
import { defaultLimits } from '#server/http/rate-limits'
import { linkOriginFrom } from '#server/link-origin'
import { listen, stopOnSignal } from '#server/listen'
import { readSecretKey, secretsFrom } from '#server/secrets'
import { diskStorage } from '#server/storage/disk-storage'
import { startSweeping } from '#server/sweeping'
import { rebuildBoards } from '#server/sweeps/rebuild-boards'
import { demoClock, keepTime } from './demo-clock'
import { renderPictures } from './pictures/render'
import { fakeSms } from './sms/fake-sms'
import { demoWechat } from './wechat/demo-wechat'
import { fakeNotify } from './wechat/fake-notify'
import { FAKE_WECHAT_PATH } from './wechat/fake-wechat'
import { fileStore } from './wechat/file-store'
import { keysIn } from './wechat/keys'
import { pastTrades } from './wechat/past-trades'
import { buildWorld, isBuilt } from './world/build-world'

/** npm start: the real server with the demo world around it, on one port. */
const environment = process.env
const dataFolder = resolve(environment.LINTUAN_DATA_FOLDER ?? '.data')
const port = Number(environment.PORT ?? 8787)
const log = pino({ level: environment.LINTUAN_LOG ?? 'warn' })
const say = (line: string) => console.log(line)

const opened = await (environment.DATABASE_URL
  ? openPostgres(environment.DATABASE_URL)
  : openPglite({ directory: join(dataFolder, 'demo') })
).catch(sayAndStop)
say(`Database: ${opened.engine}`)
const clock = demoClock(join(dataFolder, 'demo-clock'))
const chance = realChance(clock.now)

const storage = diskStorage(join(dataFolder, 'storage'))

await installTrack(opened.db)
if (!(await isBuilt(opened.db))) {
  say('Telling the demo world: 90 days, 30 leaders, 2,000 members …')
  await buildWorld(opened.db, clock.now(), storage)
}
const pictures = join(dataFolder, 'pictures')
await renderPictures(pictures)

const origin = `http://127.0.0.1:${port}`
const sms = fakeSms(say)
const wechat = demoWechat({
  clock,
  chance,
  keys: keysIn(join(dataFolder, 'fake-wechat')),
  store: fileStore(join(dataFolder, 'fake-wechat', 'records')),
  callApi: (request) => api.fetch(request),
  pastTrade: pastTrades(opened.db),
})
const deps: Deps = {
  db: opened.db,
  clock,
  chance,
  log,
  secrets: secretsFrom(readSecretKey(environment.LINTUAN_SECRET, join(dataFolder, 'secret'))),
  payment: wechat.payment,
  wechatLogin: wechat.wechatLogin,
  sms,
  notify: fakeNotify(),
  content: listedWords,
  storage,
  linkOrigin: linkOriginFrom(environment.LINTUAN_LINK_ORIGIN ?? origin),
  limits: defaultLimits,
  readPicture: (url) => readPicture(url),
  demo: clock,
}
const api = createApp(deps)
await rebuildBoards(deps)

const site = new Hono()
site.route('/', api)
site.route(FAKE_WECHAT_PATH, wechat.fake.app)
site.get('/pictures/*', pictureFiles(pictures, '/pictures'))
if (existsSync('dist/h5/index.html')) {
  site.get('/s/:code', landingPage(deps, 'dist/h5'))
  site.use(h5Files(resolve('dist/h5')))
}

const sweeping = startSweeping(deps)
const time = keepTime(clock)
const server = await listen(site, port).catch(sayAndStop)
wechat.fake.resume()
stopOnSignal(log, async () => {
  await server.stop()
  await sweeping.stop()
  time.stop()
  await opened.close()
})

say(`
邻团 Lintuan is running: ${origin}
  Sign in as a demo person on the sign-in page (${origin}/features/sign-in/pages/sign-in/sign-in).
  API: ${origin}/api/docs
  On a phone in the same network: ${phoneAddresses().join(' or ') || 'no network found'}
  Mini-program: npm run build:weapp, then open this folder in WeChat DevTools (it shows dist/weapp).
  Stop with Ctrl+C.`)

/** What a person can mend gets a sentence; the rest is a bug and keeps its stack. */
function sayAndStop(problem: unknown): never {
  if (problem instanceof DirectoryInUse) console.error(problem.message)
  else if (problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE') {
    console.error(`Port ${port} is in use. Stop that program, or choose another: PORT=8790 npm start`)
  } else throw problem
  process.exit(1)
}

async function readPicture(url: string): Promise<Uint8Array | undefined> {
  const name = /^\/pictures\/([\w-]+\.jpg)$/.exec(url)?.[1]
  return name && existsSync(join(pictures, name)) ? readFile(join(pictures, name)) : undefined
}

function phoneAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return all
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => `http://${one.address}:${port}`)
}
