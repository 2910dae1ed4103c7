import { defineConfig } from '@playwright/test'

/** In Debian's Chromium, at a phone's size; each file has a server of its own, so that two can run at once. */
export default defineConfig({
  testDir: '.',
  workers: 2,
  timeout: 240_000,
  // A crowded machine gets one more try; a test that needed it is printed as flaky.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../../.cache/playwright.json' }]],
  outputDir: '../../test-results',
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
