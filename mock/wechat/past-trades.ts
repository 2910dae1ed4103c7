import { and, eq } from 'drizzle-orm'
import { isIdOf } from '#domain/ids'
import { attachOf } from '#server/commands/settle-payment'
import type { Db } from '#server/db/db'
import { payments } from '#server/db/schema/money'
import type { Platform } from './platform'

/** The payments the demo world is built with never went through the fake; it takes their refunds all the same. */
export function pastTrades(db: Db): Platform['pastTrade'] {
  return async (outTradeNo) => {
    const paymentId = `pay_${outTradeNo}`
    if (!isIdOf('payment', paymentId)) return undefined
    const [payment] = await db
      .select()
      .from(payments)
      .where(and(eq(payments.paymentId, paymentId), eq(payments.state, 'paid')))
    if (!payment?.paidAt) return undefined
    const { amountFen, leaderId, orderId, paidAt } = payment
    return { totalFen: amountFen, attach: attachOf(leaderId, orderId), paidAt }
  }
}
