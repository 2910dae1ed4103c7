import { createPublicKey, verify } from 'node:crypto'
import { fen } from '#domain/money'
import { PAYMENT_ID, payBench, paymentRequest, REFUND_ID, startInBrowser } from '#mock/wechat/pay-bench'
import { PaymentUnavailable } from './payment-port'
import { wechatPay } from './wechat-pay'

const refund = {
  refundId: REFUND_ID,
  paymentId: PAYMENT_ID,
  amountFen: fen(990),
  totalFen: fen(1990),
  reason: '少了一袋',
}

describe('paying', () => {
  it('goes from the cashier page over the callback to a paid query, all telling the same', async () => {
    const bench = payBench()
    const cashierUrl = await startInBrowser(bench)
    expect(cashierUrl).toMatch(
      /^http:\/\/localhost:3000\/fake-wechat\/cashier\/wx[0-9a-f]{32}\?redirect_url=http%3A/,
    )
    expect(await bench.port.query(PAYMENT_ID)).toBeUndefined()

    bench.later(30_000)
    await bench.choose(cashierUrl, 'pay')
    const fact = {
      paymentId: PAYMENT_ID,
      state: 'paid',
      attach: 'ldr_1|ord_1',
      amountFen: 1990,
      transactionId: expect.stringMatching(/^4200\d{24}$/),
      paidAt: '2026-11-22T04:00:30.000Z',
    }
    expect(bench.received).toEqual([{ eventId: expect.any(String), payment: fact }])
    expect(await bench.port.query(PAYMENT_ID)).toEqual(fact)
  })

  it('signs what wx.requestPayment gets, so that the platform can check it', async () => {
    const { port, config, fake } = payBench()
    const started = await port.start(paymentRequest({ channel: 'weapp', openid: 'zhang' }))
    if (started.kind !== 'weapp') throw new Error('not for the mini-program')
    const { timeStamp, nonceStr, package: prepay, signType, paySign } = started.requestPayment
    expect(prepay).toMatch(/^prepay_id=wx[0-9a-f]{32}$/)
    expect(signType).toBe('RSA')
    const message = `${config.appId}\n${timeStamp}\n${nonceStr}\n${prepay}\n`
    const key = createPublicKey(config.merchantPrivateKey)
    expect(verify('sha256', Buffer.from(message), key, Buffer.from(paySign, 'base64'))).toBe(true)

    const paid = await fake.app.request(`/cashier/${prepay.slice('prepay_id='.length)}/pay`, {
      method: 'POST',
    })
    expect(await paid.json()).toEqual({ errMsg: 'requestPayment:ok' })
    expect(await port.query(PAYMENT_ID)).toMatchObject({ state: 'paid' })
  })

  it('knows nothing of a payment that never reached the cashier', async () => {
    expect(await payBench().port.query(PAYMENT_ID)).toBeUndefined()
  })

  it.each([
    ['that failed', 'fail', 0, 'closed'],
    ['that was abandoned and has run out', 'abandon', 15 * 60_000, 'closed'],
  ] as const)('tells the state of a payment %s', async (_, choice, waitedMs, state) => {
    const bench = payBench()
    await bench.choose(await startInBrowser(bench), choice)
    bench.later(waitedMs)
    expect(await bench.port.query(PAYMENT_ID)).toMatchObject({
      paymentId: PAYMENT_ID,
      state,
      transactionId: null,
    })
    expect(bench.received).toEqual([])
  })

  it('has nothing to tell of a payment that was abandoned and may still be made', async () => {
    const bench = payBench()
    await bench.choose(await startInBrowser(bench), 'abandon')
    expect(await bench.port.query(PAYMENT_ID)).toBeUndefined()
  })

  it('gives the same trade for the same number and words, and none for other words', async () => {
    const bench = payBench()
    const first = await startInBrowser(bench)
    bench.later(60_000)
    expect(await startInBrowser(bench)).toBe(first)
    await expect(startInBrowser(bench, { amountFen: fen(1991) })).rejects.toThrow('INVALID_REQUEST')
    await bench.choose(first, 'pay')
    expect(await bench.port.query(PAYMENT_ID)).toMatchObject({ amountFen: 1990 })
  })

  it('cannot start again what is paid', async () => {
    const bench = payBench()
    await bench.choose(await startInBrowser(bench), 'pay')
    await expect(startInBrowser(bench)).rejects.toThrow(PaymentUnavailable)
  })
})

describe('refunding', () => {
  it('gives money back once for a refund id that comes twice', async () => {
    const bench = payBench()
    await bench.choose(await startInBrowser(bench), 'pay')
    expect(await bench.port.refund(refund)).toEqual({ state: 'done' })
    expect(await bench.port.refund(refund)).toEqual({ state: 'done' })
    bench.later(60_000)
    const rest = { ...refund, refundId: `${REFUND_ID}2`, amountFen: fen(1000) }
    expect(await bench.port.refund(rest)).toEqual({ state: 'done' })
    expect(await bench.port.query(PAYMENT_ID)).toMatchObject({ state: 'paid', amountFen: 1990 })
  })

  it.each([
    ['more than is left', { refundId: `${REFUND_ID}2`, amountFen: fen(1001) }],
    ['the same refund id with another amount', { amountFen: fen(991) }],
    ['another total than was paid', { refundId: `${REFUND_ID}2`, totalFen: fen(1991) }],
    ['a payment nobody knows', { paymentId: 'pay_0198f0c2a1b27c3d8e4f5a6b7c8d9e00' as const }],
  ])('does not refund %s', async (_, changed) => {
    const bench = payBench()
    await bench.choose(await startInBrowser(bench), 'pay')
    await bench.port.refund(refund)
    bench.later(60_000)
    await expect(bench.port.refund({ ...refund, ...changed })).rejects.toThrow(PaymentUnavailable)
  })

  it('waits a minute between refunds of one payment', async () => {
    const bench = payBench()
    await bench.choose(await startInBrowser(bench), 'pay')
    await bench.port.refund(refund)
    const second = { ...refund, refundId: `${REFUND_ID}2`, amountFen: fen(1) }
    await expect(bench.port.refund(second)).rejects.toThrow('RATELIMIT_EXCEEDED')
    bench.later(60_000)
    expect(await bench.port.refund(second)).toEqual({ state: 'done' })
  })

  it.each([
    ['processing, then done', 66_65, ['processing', 'done']],
    ['failed, and stays so', 66_66, ['failed', 'failed']],
  ])('tells a refund that is %s', async (_, amount, states) => {
    const bench = payBench()
    const amountFen = fen(amount)
    await bench.choose(await startInBrowser(bench, { amountFen }), 'pay')
    const asked = { ...refund, amountFen, totalFen: amountFen, reason: '很长的理由'.repeat(40) }
    expect([await bench.port.refund(asked), await bench.port.refund(asked)]).toEqual(
      states.map((state) => ({ state })),
    )
  })
})

describe('an outcome that is not known', () => {
  /** Lets the first calls through and still loses their answers. */
  function losing(lost: readonly (() => Response | Promise<Response>)[]) {
    let calls = 0
    const bodies: unknown[] = []
    const bench = payBench({
      line: (real) => async (url, init) => {
        bodies.push(init.body)
        const answer = await real(url, init)
        return lost[calls++]?.() ?? answer
      },
    })
    return { bench, bodies }
  }

  it('asks again with the same words after a 500 and after silence, and gets the same trade', async () => {
    const { bench, bodies } = losing([
      () => Response.json({ code: 'SYSTEM_ERROR' }, { status: 500 }),
      () => Promise.reject(new TypeError('fetch failed')),
    ])
    const cashierUrl = await startInBrowser(bench)
    expect(bodies).toHaveLength(3)
    expect(new Set(bodies).size).toBe(1)
    expect(await startInBrowser(bench)).toBe(cashierUrl)
  })

  it('gives up after three tries and says it does not know', async () => {
    const busy = () => Response.json({ code: 'RATELIMIT_EXCEEDED' }, { status: 429 })
    const { bench, bodies } = losing([busy, busy, busy])
    await expect(startInBrowser(bench)).rejects.toThrow('HTTP 429 RATELIMIT_EXCEEDED')
    expect(bodies).toHaveLength(3)
  })

  it('refunds once though the first answer was lost', async () => {
    const { bench } = losing([])
    await bench.choose(await startInBrowser(bench), 'pay')
    let calls = 0
    const port = wechatPay(bench.config, {
      ...bench.deps,
      async fetch(url, init) {
        const answer = await bench.fake.fetch(url, init)
        return calls++ === 0 ? new Response('', { status: 502 }) : answer
      },
    })
    const whole = { ...refund, amountFen: fen(1990) }
    expect(await port.refund(whole)).toEqual({ state: 'done' })
    expect(calls).toBe(2)
  })

  it('does not believe an answer with a wrong or missing signature, and asks again', async () => {
    const { bench, bodies } = losing([
      () => Response.json({ h5_url: 'https://elsewhere.example/' }),
      () =>
        Response.json(
          { h5_url: 'https://elsewhere.example/' },
          { headers: forged(bench.config.platformKeys) },
        ),
    ])
    expect(await startInBrowser(bench)).toMatch(/^http:\/\/localhost:3000\//)
    expect(bodies).toHaveLength(3)
  })

  function forged(platformKeys: Readonly<Record<string, string>>) {
    return {
      'Wechatpay-Timestamp': String(Date.parse('2026-11-22T04:00:00Z') / 1000),
      'Wechatpay-Nonce': 'abc',
      'Wechatpay-Serial': Object.keys(platformKeys)[0] ?? '',
      'Wechatpay-Signature': 'WECHATPAY/SIGNTEST/AAAA',
    }
  }

  it('does not wait for an answer longer than three seconds', async () => {
    const { config, deps } = payBench()
    const limits: number[] = []
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      limits.push(ms)
      return AbortSignal.abort(new Error('too slow'))
    })
    const port = wechatPay(config, {
      ...deps,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => init.signal?.aborted && reject(init.signal.reason)),
    })
    await expect(port.query(PAYMENT_ID)).rejects.toThrow('too slow')
    expect(limits).toEqual([3000, 3000, 3000])
    timeout.mockRestore()
  })
})

describe('a merchant the cashier does not know', () => {
  it.each([
    ['another key', (bench: ReturnType<typeof payBench>) => ({ merchantPrivateKey: bench.otherPrivateKey })],
    ['another serial', () => ({ merchantSerial: 'ABCDEF' })],
    ['another merchant id', () => ({ merchantId: '1900000009' })],
  ])('is refused with %s, and not asked to try again', async (_, changed) => {
    const bench = payBench()
    let calls = 0
    const port = wechatPay(
      { ...bench.config, ...changed(bench) },
      {
        ...bench.deps,
        fetch: (url, init) => {
          calls++
          return bench.fake.fetch(url, init)
        },
      },
    )
    await expect(port.start(paymentRequest())).rejects.toThrow('401 SIGN_ERROR')
    expect(calls).toBe(1)
    expect(await bench.port.query(PAYMENT_ID)).toBeUndefined()
  })

  it('is refused with a clock that is more than five minutes off', async () => {
    const bench = payBench()
    const port = wechatPay(bench.config, {
      ...bench.deps,
      clock: { now: () => new Date(bench.time.now.getTime() - 301_000) },
    })
    await expect(port.query(PAYMENT_ID)).rejects.toThrow('401 SIGN_ERROR')
  })
})
