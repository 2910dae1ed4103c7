import { existsSync } from 'node:fs'
import { startDemoServer } from '../demo-server'
import { rounded, say } from '../load/say'
import { readDemoFacts } from './demo-facts'
import { MiniProgram } from './driver'

const CHROMIUM = '/usr/bin/chromium'
const LINK_ORIGIN = 'https://lintuan.example'
const BYTES_PER_KB = 1000

/** Part of npm run bench: what the mini-program sends over the bridge to draw its heaviest pages: the built app, a demo leader's data. */
async function measureMiniProgram(): Promise<void> {
  if (!existsSync(CHROMIUM) || !existsSync('dist/weapp/app.json')) {
    say('No figures for setData: they need Chromium and npm run build:weapp.')
    return
  }
  const server = await startDemoServer({ env: { LINTUAN_LINK_ORIGIN: LINK_ORIGIN } })
  const app = await MiniProgram.launch({ apiOrigin: server.origin })
  try {
    const { deal, leader } = await readDemoFacts(server.origin, '林小满', LINK_ORIGIN)
    await app.open('/features/sign-in/pages/sign-in/sign-in')
    await sayBytes(app, 'home, drawn for the first time', `，${leader.name}`, () => app.tap(/林小满/))
    const list = `/features/deals/pages/orders/orders?dealId=${deal.dealId}`
    await sayBytes(app, `order list of a deal of ${deal.orderCount} orders`, ' × ', () => app.open(list))
  } finally {
    await app.close()
    await server.stop()
  }
}

async function sayBytes(
  app: MiniProgram,
  name: string,
  shows: string,
  lead: () => Promise<void>,
): Promise<void> {
  const before = (await app.phone()).setDataBytes.length
  await lead()
  await app.sees(shows)
  await app.browserPage.waitForLoadState('networkidle')
  const sent = (await app.phone()).setDataBytes.slice(before)
  const total = sent.reduce((sum, bytes) => sum + bytes, 0)
  say(
    `weapp setData, ${name}: ${rounded(total / BYTES_PER_KB, 1)} kB in ${sent.length} calls, largest ${rounded(Math.max(0, ...sent) / BYTES_PER_KB, 1)} kB`,
  )
}

await measureMiniProgram()
