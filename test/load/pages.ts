import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { chromium } from '@playwright/test'
import { createReferralCode } from '#contract/referral'
import { listDemoPeople, signInAsDemoPerson } from '#contract/session'
import { remoteApi } from '../api/remote-api'
import { startDemoServer } from '../demo-server'
import { median, rounded, say } from './say'

const RUNS = 5
/** 1.6 Mbit/s, 150 ms, a phone four times slower than this machine. */
const PHONE = { bytesPerSecond: 1_600_000 / 8, latencyMs: 150, cpuSlowdown: 4 }
const CHROMIUM = '/usr/bin/chromium'

interface Painted {
  readonly largestMs: number
  /** When the app's own page stands, in place of what the server painted. */
  readonly appMs: number
  /** Cumulative layout shift. */
  readonly shift: number
}

/** Runs in the page. */
const WATCH_PAINT = `window.painted = { largestMs: NaN, appMs: NaN, shift: 0 }
const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
watch('largest-contentful-paint', (entry) => { painted.largestMs = entry.startTime })
watch('layout-shift', (entry) => { painted.shift += entry.value })
new MutationObserver((_, observer) => {
  if (!document.querySelector('#app .lt-screen') || document.getElementById('first-paint')) return
  painted.appMs = performance.now()
  observer.disconnect()
}).observe(document, { childList: true, subtree: true })`

/** Largest contentful paint of a member's landing and a leader's home on a slow phone, cold cache. */
export async function measurePages(): Promise<void> {
  if (!existsSync(CHROMIUM) || !existsSync('dist/h5/index.html')) {
    say('No figures for pages: they need Chromium (apt-get install chromium) and npm run build:h5.')
    return
  }
  sayScriptSizes()
  const server = await startDemoServer()
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const { token, code } = await demoLeader(server.origin)
    const landing = await paintOf(browser, `${server.origin}/s/${code}`)
    const home = await paintOf(browser, `${server.origin}/pages/home/home`, token)
    say(`at 4× CPU, 1.6 Mbit/s, 150 ms, medians of ${RUNS}:`)
    say(
      `  landing: LCP ${seconds(landing.largestMs)} (aim 2.0 s), the app in its place ${seconds(landing.appMs)}, CLS ${rounded(landing.shift, 3)} (aim 0.05)`,
    )
    say(
      `  home: LCP ${seconds(home.largestMs)} (aim 2.5 s; a bare Taro prototype had 3.1 s), CLS ${rounded(home.shift, 3)} (aim 0.05)`,
    )
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function paintOf(browser: Browser, url: string, token?: string): Promise<Painted> {
  const paints: Painted[] = []
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
    if (token) {
      await context.addInitScript({
        content: `localStorage.setItem('lintuan.sessionToken', ${JSON.stringify(JSON.stringify(token))})`,
      })
    }
    const page = await context.newPage()
    const phone = await context.newCDPSession(page)
    await phone.send('Network.enable')
    await phone.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: PHONE.latencyMs,
      downloadThroughput: PHONE.bytesPerSecond,
      uploadThroughput: PHONE.bytesPerSecond,
    })
    await phone.send('Emulation.setCPUThrottlingRate', { rate: PHONE.cpuSlowdown })
    await page.addInitScript({ content: WATCH_PAINT })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.waitForTimeout(1_000)
    paints.push(await page.evaluate<Painted>('painted'))
    await context.close()
  }
  const middle = (of: (one: Painted) => number) => median(paints.map(of))
  return {
    largestMs: middle((one) => one.largestMs),
    appMs: middle((one) => one.appMs),
    shift: middle((one) => one.shift),
  }
}

function seconds(ms: number): string {
  return `${rounded(ms / 1000)} s`
}

/** A session of the first demo leader and the code of a poster of hers. */
async function demoLeader(origin: string): Promise<{ token: string; code: string }> {
  const api = remoteApi(origin)
  const { people } = await api.ok(listDemoPeople, {})
  const [leader] = people
  if (!leader) throw new Error('the demo has no people')
  const { token } = await api.ok(signInAsDemoPerson, { memberId: leader.memberId })
  const { code } = await api.ok(createReferralCode, { channel: 'group-chat', dealId: null }, { token })
  return { token, code }
}

function sayScriptSizes(): void {
  const manifest = JSON.parse(readFileSync('dist/h5/route-manifest.json', 'utf8')) as Record<string, string[]>
  for (const [name, page] of [
    ['landing', 'features/member/pages/landing/landing'],
    ['home', 'pages/home/home'],
  ] as const) {
    const scripts = (manifest[page] ?? []).filter((file) => file.endsWith('.js'))
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join('dist/h5', file))).length, 0)
    say(
      `${name}: ${rounded(bytes / 1000, 1)} kB gz of JS in ${scripts.length} files${name === 'landing' ? ' (limit 160 kB)' : ''}`,
    )
  }
}
