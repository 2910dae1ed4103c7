import { existsSync } from 'node:fs'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import type { Asked } from './runtime/answer'
import type { Phone } from './runtime/phone'
import type { Shared } from './runtime/stage'
import { type Stage, serveStage } from './serve'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const PHONE = { width: 375, height: 812 }
const PATIENCE_MS = 10_000

/** The address built into the app (see config/index.ts); the driver sends it on to the API of the test. */
export const BUILT_API_ORIGIN = process.env.LINTUAN_API_ORIGIN || 'http://127.0.0.1:8787'

/** What runtime/main.ts leaves on the window. */
interface Weapp {
  wx: Record<string, (asked: Asked) => void>
  phone: Phone
  setNetwork(type: 'wifi' | 'none'): void
  tell(element: Element, type: string, detail: unknown, bubbles?: boolean): void
  path(): string | undefined
  share(): Shared | undefined
  reachBottom(): void
}

declare global {
  interface Window {
    weapp: Weapp
  }
}

interface Launch {
  /** Of the build: `npm run build:weapp` makes it. */
  folder?: string
  /** Where the API of this test listens; without it every call of the app fails as on a dead network. */
  apiOrigin?: string
}

/**
 * The built mini-program in WeChat's own component framework, in headless Chromium. It is not WeChat: swiper, picker
 * wheels, the tab bar and what a device draws stay unproven.
 */
export class MiniProgram {
  /** Messages of `console.error`, uncaught errors and rejections of the app, in order. */
  readonly errors: string[] = []

  private constructor(
    private readonly browser: Browser,
    private readonly stage: Stage,
    /** The browser page, for what this driver has no word for. */
    readonly browserPage: Page,
  ) {
    browserPage.on('pageerror', (error) => this.errors.push(error.stack ?? error.message))
    browserPage.on('console', (message) => {
      // A refusal of the API is an answer; only the browser writes it on the console.
      const { url } = message.location()
      if (message.type() !== 'error' || url.startsWith(BUILT_API_ORIGIN)) return
      this.errors.push(`${message.text()} (${url})`)
    })
  }

  static async launch({ folder = 'dist/weapp', apiOrigin }: Launch = {}): Promise<MiniProgram> {
    if (!existsSync(`${folder}/app.json`))
      throw new Error(`${folder} holds no build: run \`npm run build:weapp\``)
    const stage = await serveStage(folder)
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    const page = await browser.newPage({ viewport: PHONE, deviceScaleFactor: 2 })
    page.setDefaultTimeout(PATIENCE_MS)
    // The bench runs this file through a compiler that names functions by a helper the page lacks.
    await page.addInitScript({ content: 'globalThis.__name ??= (made) => made' })
    await page.route(`${BUILT_API_ORIGIN}/**`, async (route) => {
      if (!apiOrigin) return route.abort('connectionrefused')
      const url = route.request().url().replace(BUILT_API_ORIGIN, apiOrigin)
      const response = await route.fetch({ url })
      return route.fulfill({
        response,
        headers: { ...response.headers(), 'access-control-allow-origin': '*' },
      })
    })
    const miniProgram = new MiniProgram(browser, stage, page)
    await page.goto(stage.origin)
    try {
      await page.waitForFunction(() => window.weapp?.path() !== undefined)
    } catch (error) {
      await miniProgram.close()
      throw new Error(`the app did not boot:\n${miniProgram.errors.join('\n')}`, { cause: error })
    }
    return miniProgram
  }

  /** The app is killed and opened again: only the phone's storage and its network are as before. */
  async killAndOpen(): Promise<void> {
    const kept = await this.browserPage.evaluate(() => {
      const { storage, networkType } = window.weapp.phone
      return { storage: [...storage], networkType }
    })
    await this.browserPage.addInitScript(({ storage, networkType }) => {
      window.keptStorage = storage
      window.keptNetwork = networkType
    }, kept)
    await this.browserPage.reload()
    await this.browserPage.waitForFunction(() => window.weapp?.path() !== undefined)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.stage.close()
  }

  /** The page on top; roles and names are those the app gives through ARIA. */
  get page(): Locator {
    return this.browserPage.locator('.wx-page:not([hidden])')
  }

  /** Path of the page on top, without query, e.g. `pages/home/home`. */
  async path(): Promise<string | undefined> {
    return this.browserPage.evaluate(() => window.weapp.path())
  }

  /** Waits until a page is on top, as after a tap that leads there. */
  async arrivesAt(path: string): Promise<void> {
    await this.browserPage.waitForFunction((wanted) => window.weapp.path() === wanted, path)
  }

  /** A call of `wx`, e.g. `call('navigateTo', { url })`; fails as WeChat would. */
  async call(name: string, asked: object = {}): Promise<object> {
    return this.browserPage.evaluate(
      ([name, asked]) =>
        new Promise<object>((done, failed) => {
          const said = {
            ...asked,
            success: done,
            fail: (error: { errMsg: string }) => failed(new Error(error.errMsg)),
          }
          const method = window.weapp.wx[name]
          if (method) method(said)
          else failed(new Error(`wx.${name} is not there`))
        }),
      [name, asked] as const,
    )
  }

  /** Opens a page by its url, as a link or a scanned code does, and waits until it shows something. */
  async open(url: string): Promise<void> {
    await this.call(/^\/pages\//.test(url) ? 'switchTab' : 'navigateTo', { url })
    await this.page.locator('wx-view').first().waitFor({ state: 'attached' })
  }

  /** Taps what has this text or accessible name. */
  async tap(
    name: string | RegExp,
    role: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch' = 'button',
  ) {
    await this.page.getByRole(role, { name }).first().click()
  }

  async tapText(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().click()
  }

  /** A part of the page on top, by its role and accessible name. */
  within(role: 'group' | 'dialog' | 'radiogroup', name: string | RegExp): Locator {
    return this.page.getByRole(role, { name }).first()
  }

  /** Waits until the page on top shows this text, or says it to a screen reader. */
  async sees(text: string | RegExp): Promise<void> {
    try {
      await this.page.getByText(text).or(this.page.getByLabel(text)).first().waitFor()
    } catch (error) {
      const [path, shown] = [await this.path(), await this.text()]
      throw new Error(`${path} does not show ${text}, but:\n${shown}`, { cause: error })
    }
  }

  /** Types into the field with this label, replacing what is there. */
  async type(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label }).first().fill(text)
  }

  /** Turns a native picker, which a browser cannot show, to a value. */
  async pick(label: string, value: unknown): Promise<void> {
    const picker = this.page
      .locator(`wx-picker:has([aria-label^="${label}"]), wx-picker:has-text("${label}")`)
      .first()
    await picker.evaluate((element, value) => window.weapp.tell(element, 'change', { value }), value)
  }

  async text(): Promise<string> {
    return this.page.innerText()
  }

  /** What the phone remembers and shows: toasts, clipboard, album, title … */
  async phone(): Promise<Omit<Phone, 'storage' | 'files'>> {
    return this.browserPage.evaluate(() => {
      const { storage: _storage, files: _files, ...rest } = window.weapp.phone
      return rest
    })
  }

  /** What WeChat would send when the person shares the page on top, once all it asked for has come. */
  async shares(): Promise<Partial<Shared>> {
    return this.browserPage.evaluate(async () => {
      const { promise, ...told } = window.weapp.share() ?? {}
      return (await promise) ?? told
    })
  }

  /** Says how the person at the phone will answer dialogs, camera and permissions. */
  async willAnswer(answers: Partial<Phone['answers']>): Promise<void> {
    await this.browserPage.evaluate((answers) => Object.assign(window.weapp.phone.answers, answers), answers)
  }

  async network(type: 'wifi' | 'none'): Promise<void> {
    await this.browserPage.evaluate((type) => window.weapp.setNetwork(type), type)
  }

  /** Bytes of a file of the phone, e.g. a picture saved to the album. */
  async file(path: string): Promise<Buffer> {
    const url = await this.browserPage.evaluate((path) => window.weapp.phone.files.get(path), path)
    if (!url) throw new Error(`the phone has no file ${path}`)
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  }
}
