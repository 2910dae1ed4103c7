import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { chromium } from '@playwright/test'
import { startDemoServer } from '../demo-server'
import { type Screen, screensOf } from './screens'

/**
 * npm run screenshots: the pictures of the README, into docs/screenshots. With `-- every`: every screen in four looks
 * (light, dark, care mode, English), whole length, into test-results/screens, for a person to look at.
 */
const looks = {
  light: { language: 'zh-Hans', textSize: 'standard', theme: 'light' },
  dark: { language: 'zh-Hans', textSize: 'standard', theme: 'dark' },
  care: { language: 'zh-Hans', textSize: 'xlarge', theme: 'light' },
  en: { language: 'en', textSize: 'standard', theme: 'light' },
} as const
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }
const inReadme = ['home', 'deal', 'growth', 'earnings', 'poster', 'landing', 'member-deal', 'order']
const every = process.argv.includes('every')

const server = await startDemoServer()
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const screens = await screensOf(server.origin)
  if (every) {
    for (const look of Object.keys(looks) as (keyof typeof looks)[]) {
      for (const screen of screens)
        await take(browser, screen, look, join('test-results/screens', look), true)
    }
    for (const screen of screens.filter(({ wide }) => wide)) {
      await take(browser, screen, 'light', join('test-results/screens', 'desk'), true, desk)
    }
  } else {
    for (const screen of screens.filter(({ name }) => inReadme.includes(name))) {
      await take(browser, screen, 'light', 'docs/screenshots', false)
    }
  }
} finally {
  await browser.close()
  await server.stop()
}

async function take(
  from: Browser,
  { name, path, token, first }: Screen,
  look: keyof typeof looks,
  folder: string,
  fullPage: boolean,
  viewport = phone,
) {
  mkdirSync(folder, { recursive: true })
  const context = await from.newContext({
    baseURL: server.origin,
    viewport,
    locale: 'zh-CN',
  })
  await context.addInitScript(
    ([sessionToken, preferences]) => {
      if (sessionToken) localStorage.setItem('lintuan.sessionToken', JSON.stringify(sessionToken))
      localStorage.setItem('lintuan.preferences', JSON.stringify(preferences))
    },
    [token, looks[look]] as const,
  )
  const page = await context.newPage()
  await page.goto(path, { waitUntil: 'networkidle' })
  await first?.(page)
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 70, fullPage })
  await context.close()
}
