import { pino } from 'pino'
import { createApp } from '#server/app'
import { realChance } from '#server/chance'
import { openPostgres } from '#server/db/postgres'
import { defaultLimits } from '#server/http/rate-limits'
import { listen } from '#server/listen'
import { noCashier } from '#server/payment/no-cashier'
import { secretsFrom } from '#server/secrets'
import { noWechatLogin } from '#server/wechat/no-login'

/** The API alone, on the database it is given, without limits per caller: for figures. */
const { db } = await openPostgres(process.env.DATABASE_URL ?? '')
const now = () => new Date()
const unlimited = Object.fromEntries(
  Object.keys(defaultLimits).map((rate) => [rate, { calls: 1_000_000_000, seconds: 60 }]),
) as unknown as typeof defaultLimits
const app = createApp({
  db,
  clock: { now },
  chance: realChance(now),
  log: pino({ level: 'silent' }),
  secrets: secretsFrom(new Uint8Array(32)),
  payment: noCashier,
  wechatLogin: noWechatLogin,
  sms: { sendCode: async () => undefined },
  linkOrigin: 'https://lintuan.example',
  limits: unlimited,
  readPicture: async () => undefined,
})
await listen(app, Number(process.env.PORT))
console.log('ready')
