import { pino } from 'pino'
import { createApp } from '#server/app'
import { realChance } from '#server/chance'
import { listedWords } from '#server/content/listed-words'
import { openPostgres } from '#server/db/postgres'
import { withoutLimits } from '#server/http/rate-limits'
import { listen } from '#server/listen'
import { noNotify } from '#server/notify/no-notify'
import { noCashier } from '#server/payment/no-cashier'
import { secretsFrom } from '#server/secrets'
import { noWechatLogin } from '#server/wechat/no-login'
import { answerMessages } from './worker-process'

/** The API alone, on the database it is given, without limits per caller; says what CPU and memory it has used. */
const { db } = await openPostgres(process.env.DATABASE_URL ?? '')
const now = () => new Date()
const app = createApp({
  db,
  clock: { now },
  chance: realChance(now),
  log: pino({ level: 'info' }, pino.destination('/dev/null')),
  secrets: secretsFrom(new Uint8Array(32)),
  payment: noCashier,
  wechatLogin: noWechatLogin,
  sms: { sendCode: async () => undefined },
  notify: noNotify,
  content: listedWords,
  storage: { put: async () => undefined, get: async () => undefined, remove: async () => undefined },
  linkOrigin: 'https://lintuan.example',
  limits: withoutLimits,
  readPicture: async () => undefined,
})
const { port } = await listen(app, 0)
answerMessages(async () => {
  const { user, system } = process.cpuUsage()
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  return { port, cpuMs: (user + system) / 1000, peakMegabytes }
})
