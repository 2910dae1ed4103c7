import { existsSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { listDemoPeople, signInAsDemoPerson } from '#contract/session'
import { remoteApi } from '../api/remote-api'
import { startDemoServer } from '../demo-server'
import { median, rounded, say } from './say'

const RUNS = 9
const CHROMIUM = '/usr/bin/chromium'

interface Taken {
  readonly drawMs: number
  readonly encodeMs: number
  /** From the encoded picture to the one offered: decoded, drawn half as large and its code read back. */
  readonly readBackMs: number
}

/**
 * Runs in the page: notes when the first mark is made on the poster's canvas, and when its picture is asked for. The
 * commands of a canvas without a GPU are carried out as they come, so the time between is the drawing.
 */
const WATCH_CANVAS = `
  window.poster = {}
  for (const name of ['save', 'fillRect', 'beginPath', 'fillText', 'drawImage']) {
    const own = CanvasRenderingContext2D.prototype[name]
    CanvasRenderingContext2D.prototype[name] = function (...told) {
      if (this.canvas.width >= 1000) window.poster.from ??= performance.now()
      return own.apply(this, told)
    }
  }
  const toDataURL = HTMLCanvasElement.prototype.toDataURL
  HTMLCanvasElement.prototype.toDataURL = function (...told) {
    const asked = performance.now()
    if (this.width >= 1000) this.getContext('2d').getImageData(0, 0, 1, 1)
    const drawn = performance.now()
    const picture = toDataURL.apply(this, told)
    if (this.width >= 1000) Object.assign(window.poster, { drawMs: drawn - window.poster.from, encodeMs: performance.now() - drawn, encodedAt: performance.now() })
    return picture
  }`

/** The poster studio as a leader uses it, in headless Chromium on this machine, not slowed down. */
export async function measurePosterInBrowser(): Promise<void> {
  if (!existsSync(CHROMIUM) || !existsSync('dist/h5/index.html')) {
    say('No figures for posters in a browser: they need Chromium and npm run build:h5.')
    return
  }
  const server = await startDemoServer()
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const api = remoteApi(server.origin)
    const [leader] = (await api.ok(listDemoPeople, {})).people
    if (!leader) throw new Error('the demo has no people')
    const { token } = await api.ok(signInAsDemoPerson, { memberId: leader.memberId })
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.addInitScript({
      content: `localStorage.setItem('lintuan.sessionToken', ${JSON.stringify(JSON.stringify(token))});${WATCH_CANVAS}`,
    })
    await page.goto(`${server.origin}/features/growth/pages/poster/poster`, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: '生成海报' }).click()
    await offered(page)
    const taken: Taken[] = []
    for (let run = 0; run < RUNS; run++) taken.push(await makeAgain(page))
    const middle = (of: (one: Taken) => number) => rounded(median(taken.map(of)), 0)
    say(
      `poster 1080×1920 in Chromium: draw ${middle(({ drawMs }) => drawMs)} ms, JPEG ${middle(({ encodeMs }) => encodeMs)} ms, read back and offered ${middle(({ readBackMs }) => readBackMs)} ms; medians of ${RUNS} (aim ≤ 100 ms to draw)`,
    )
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function makeAgain(page: Page): Promise<Taken> {
  await page.evaluate('window.poster = {}')
  await page.getByRole('button', { name: '重新生成' }).click()
  await offered(page)
  return page.evaluate<Taken>(
    '({ drawMs: poster.drawMs, encodeMs: poster.encodeMs, readBackMs: poster.offeredAt - poster.encodedAt })',
  )
}

/** Waits until a picture encoded since is shown, and notes when. */
async function offered(page: Page): Promise<void> {
  await page.waitForFunction(
    `poster.encodedAt && [...document.querySelectorAll('img[src^="data:image/jpeg"]')].length > 0 && !document.querySelector('[aria-busy="true"]') && (poster.offeredAt ??= performance.now())`,
    undefined,
    { polling: 'raf' },
  )
}
