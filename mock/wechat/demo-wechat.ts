import type { Chance, Clock } from '#server/deps'
import type { PaymentPort } from '#server/payment/payment-port'
import { wechatPay } from '#server/payment/wechat-pay'
import { wechatLogin } from '#server/wechat/login'
import { FAKE_WECHAT_PATH, fakeWechat } from './fake-wechat'
import type { FakeWechatKeys } from './keys'
import type { Platform } from './platform'
import type { FakeWechatStore } from './store'

/** Never resolved: callbacks are handed to the API in this process. The pay server takes https addresses only. */
const NOTIFY_URL = 'https://lintuan.invalid/api/v1/wechat/payment-callback'

interface DemoWechat {
  readonly clock: Clock
  readonly chance: Pick<Chance, 'bytes'>
  readonly keys: FakeWechatKeys
  readonly store: FakeWechatStore
  /** The API the callbacks go to. */
  readonly callApi: (request: Request) => Response | Promise<Response>
  /** Of the cashier's pages; leave it out when the app is served from the same origin. */
  readonly origin?: string
  readonly pastTrade?: Platform['pastTrade']
}

/** The server's real adapters, talking to the fake WeChat in the same process. */
export function demoWechat({ clock, chance, keys, store, callApi, origin = '', pastTrade }: DemoWechat) {
  const notify = async (url: string, init: RequestInit) => callApi(new Request(url, init))
  const fake = fakeWechat({ clock, keys, store, notify, origin, ...(pastTrade ? { pastTrade } : {}) })
  const config = { ...fake.merchant, notifyUrl: NOTIFY_URL, baseUrl: 'https://api.mch.weixin.qq.com' }
  return {
    fake,
    payment: withDemoCashier(wechatPay(config, { fetch: fake.fetch, clock, chance }), origin),
    wechatLogin: wechatLogin({ ...fake.merchant, baseUrl: 'https://api.weixin.qq.com' }, fake.fetch),
  }
}

/** No phone's WeChat knows the fake: a mini-program is told where the fake's own cashier is. */
function withDemoCashier(payment: PaymentPort, origin: string): PaymentPort {
  return {
    ...payment,
    async start(request) {
      const started = await payment.start(request)
      if (started.kind === 'h5') return started
      const prepayId = started.requestPayment.package.replace('prepay_id=', '')
      return { ...started, demoCashierUrl: `${origin}${FAKE_WECHAT_PATH}/cashier/${prepayId}` }
    },
  }
}
