import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { installTrack } from './academy/install-track'
import { createApp } from './app'
import { realChance } from './chance'
import { listedWords } from './content/listed-words'
import { openPglite } from './db/pglite'
import { openPostgres } from './db/postgres'
import type { Deps } from './deps'
import { h5Files } from './http/h5-files'
import { landingPage } from './http/landing-page'
import { defaultLimits } from './http/rate-limits'
import { linkOriginFrom } from './link-origin'
import { listen, stopOnSignal } from './listen'
import { noNotify } from './notify/no-notify'
import { noCashier } from './payment/no-cashier'
import { wechatPay } from './payment/wechat-pay'
import { wechatPayConfigFrom } from './payment/wechat-pay-config'
import { readSecretKey, secretsFrom } from './secrets'
import { noSms } from './sms/no-sms'
import { smsWebhook, smsWebhookConfigFrom } from './sms/sms-webhook'
import { diskStorage } from './storage/disk-storage'
import { s3ConfigFrom } from './storage/s3-config'
import { s3Storage } from './storage/s3-storage'
import { startSweeping } from './sweeping'
import { wechatLogin } from './wechat/login'
import { wechatLoginConfigFrom } from './wechat/login-config'
import { noWechatLogin } from './wechat/no-login'
import type { Setting } from './wechat/setting'

/** The API in earnest: everything it needs comes from the environment (see README). */
const environment = process.env
const dataFolder = environment.LINTUAN_DATA_FOLDER ?? '.data'
const port = Number(environment.PORT ?? 8787)
const log = pino({ level: environment.LINTUAN_LOG ?? 'info' })

const linkOrigin = linkOriginFrom(environment.LINTUAN_LINK_ORIGIN)

const opened = environment.DATABASE_URL
  ? await openPostgres(environment.DATABASE_URL)
  : await openPglite({ directory: join(dataFolder, 'shop') })
log.info(opened.engine)
await installTrack(opened.db)

const login = configOf(wechatLoginConfigFrom(environment))
const pay = configOf(wechatPayConfigFrom(environment))
const sms = configOf(smsWebhookConfigFrom(environment))
const s3 = configOf(s3ConfigFrom(environment))
const clock = { now: () => new Date() }
const chance = realChance(clock.now)
const deps: Deps = {
  db: opened.db,
  clock,
  chance,
  log,
  secrets: secretsFrom(readSecretKey(environment.LINTUAN_SECRET, join(dataFolder, 'secret'))),
  payment: pay ? wechatPay(pay, { fetch, clock, chance }) : noCashier,
  wechatLogin: login ? wechatLogin(login, fetch) : noWechatLogin,
  sms: sms ? smsWebhook(sms, fetch) : noSms,
  notify: noNotify,
  content: listedWords,
  storage: s3 ? s3Storage(s3, { fetch, chance }) : diskStorage(join(dataFolder, 'storage')),
  linkOrigin,
  limits: defaultLimits,
  readPicture: async (url) => {
    const path = join(dataFolder, url)
    return url.startsWith('/pictures/') && !url.includes('..') && existsSync(path)
      ? readFile(path)
      : undefined
  },
}

const app = createApp(deps)
if (existsSync('dist/h5/index.html')) {
  app.get('/s/:code', landingPage(deps, 'dist/h5'))
  app.use(h5Files('dist/h5'))
}
const sweeping = startSweeping(deps)
const server = await listen(app, port)
log.info(`listening on http://127.0.0.1:${server.port}`)
stopOnSignal(log, async () => {
  await server.stop()
  await sweeping.stop()
  await opened.close()
})

function configOf<C>(setting: Setting<C> | undefined): C | undefined {
  if (setting && !setting.ok) throw new Error(setting.problem)
  return setting?.config
}
