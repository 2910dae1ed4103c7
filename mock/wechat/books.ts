import type { FakeRecord, FakeRefund, FakeWechatStore, LoginCode, Trade } from './store'

/** The fake's records, found by their numbers; every change is written down first. */
export interface Books {
  trade(outTradeNo: string): Trade | undefined
  tradeByPrepay(prepayId: string): Trade | undefined
  tradeByTransaction(transactionId: string): Trade | undefined
  trades(): readonly Trade[]
  refund(outRefundNo: string): FakeRefund | undefined
  refundsOf(outTradeNo: string): readonly FakeRefund[]
  loginCode(code: string): LoginCode | undefined
  save(record: FakeRecord): void
}

export function openBooks(store: FakeWechatStore): Books {
  const trades = new Map<string, Trade>()
  const numbers = new Map<string, string>()
  const refunds = new Map<string, FakeRefund>()
  const refundNumbers = new Map<string, Set<string>>()
  const codes = new Map<string, LoginCode>()
  store.read().forEach(note)

  const byNumber = (number: string) => {
    const outTradeNo = numbers.get(number)
    return outTradeNo === undefined ? undefined : trades.get(outTradeNo)
  }
  return {
    trade: (outTradeNo) => trades.get(outTradeNo),
    tradeByPrepay: byNumber,
    tradeByTransaction: byNumber,
    trades: () => [...trades.values()],
    refund: (outRefundNo) => refunds.get(outRefundNo),
    refundsOf: (outTradeNo) =>
      [...(refundNumbers.get(outTradeNo) ?? [])].flatMap((number) => refunds.get(number) ?? []),
    loginCode: (code) => codes.get(code),
    save(record) {
      store.append(record)
      note(record)
    },
  }

  function note(record: FakeRecord): void {
    if (record.kind === 'login-code') {
      codes.set(record.code, record)
      return
    }
    if (record.kind === 'refund') {
      refunds.set(record.outRefundNo, record)
      const ofTrade = refundNumbers.get(record.outTradeNo) ?? new Set()
      refundNumbers.set(record.outTradeNo, ofTrade.add(record.outRefundNo))
      return
    }
    trades.set(record.outTradeNo, record)
    numbers.set(record.prepayId, record.outTradeNo)
    if (record.transactionId) numbers.set(record.transactionId, record.outTradeNo)
  }
}
