import { Hono } from 'hono'
import type { Clock } from '#server/deps'
import { openBooks } from './books'
import type { Notify } from './callbacks'
import { callbacks } from './callbacks'
import { cashierRoutes } from './cashier-routes'
import type { FakeWechatKeys } from './keys'
import { issueLoginCode, loginRoutes } from './login-routes'
import { payRoutes } from './pay-routes'
import type { Platform } from './platform'
import { FAKE_APP_ID, FAKE_MERCHANT_ID } from './platform'
import type { FakeWechatStore } from './store'

/** Where the fake's app is mounted on the server it is the outside of. */
export const FAKE_WECHAT_PATH = '/fake-wechat'

interface FakeWechatOptions {
  readonly clock: Clock
  readonly keys: FakeWechatKeys
  readonly store: FakeWechatStore
  /** Brings callbacks to the merchant. */
  readonly notify: Notify
  /** Of the cashier's pages, `http://host:port`; empty when they are on the same origin as the app. */
  readonly origin: string
  readonly pastTrade?: Platform['pastTrade']
  /** Between resends of a callback. */
  readonly wait?: (ms: number) => Promise<void>
}

/**
 * The WeChat platform and its pay server as far as the product uses them, by the documented protocol, with
 * signing code of its own. `fetch` answers for api.weixin.qq.com and api.mch.weixin.qq.com without a port;
 * `app`, mounted at FAKE_WECHAT_PATH, shows the cashier to browsers.
 */
export function fakeWechat(options: FakeWechatOptions) {
  const { clock, keys, store, origin } = options
  const platform: Platform = {
    clock,
    keys,
    books: openBooks(store),
    cashierUrl: `${origin}${FAKE_WECHAT_PATH}/cashier`,
    pastTrade: options.pastTrade ?? (async () => undefined),
  }
  const reports = callbacks(platform, options.notify, options.wait ?? quietWait)
  const app = new Hono()
  app.route('/', payRoutes(platform))
  app.route('/', loginRoutes(platform))
  app.route('/', cashierRoutes(platform, reports))

  return {
    app,
    fetch: async (url: string, init: RequestInit): Promise<Response> => app.fetch(new Request(url, init)),
    /** What the one merchant was given when it signed up. */
    merchant: {
      appId: FAKE_APP_ID,
      appSecret: keys.appSecret,
      merchantId: FAKE_MERCHANT_ID,
      merchantSerial: keys.merchant.serial,
      merchantPrivateKey: keys.merchant.privateKey,
      apiV3Key: keys.apiV3Key,
      platformKeys: {
        [keys.platform.serial]: keys.platform.publicKey,
        [keys.platformCertificate.serial]: keys.platformCertificate.publicKey,
      },
    },
    issueLoginCode: (openid: string) => issueLoginCode(platform, openid),
    /** Sends callbacks again that a stop has interrupted. */
    resume: () => reports.resume(),
    /** Once no callback is under way. */
    settled: () => reports.settled(),
  }
}

/** Does not keep a process alive that has nothing else to do. */
function quietWait(ms: number): Promise<void> {
  return new Promise((resume) => {
    setTimeout(resume, ms).unref()
  })
}
