import type { Coupon } from '#contract/coupon'
import type { CouponId } from '#domain/ids'
import type { Fen } from '#domain/money'
import { formatYuan } from '#domain/money'
import { serverNow } from '../../shared/server-clock'
import type { memberWords } from './words/words'

type CheckoutWords = (typeof memberWords)['zh-Hans']['checkout']

/** Coupons one could use, and why one does not fit; the server has the last word. */
export function couponOptions(coupons: readonly Coupon[], amountFen: Fen, words: CheckoutWords) {
  const now = serverNow()
  const usable = coupons.filter((coupon) => !coupon.usedAt && coupon.expiresAt > now)
  return [
    ...usable.map((coupon) => {
      const minimum = formatYuan(coupon.minimumFen)
      return {
        value: coupon.couponId as CouponId | 'none',
        label: words.couponOf(formatYuan(coupon.amountFen), minimum),
        ...(amountFen < coupon.minimumFen && { disabledReason: words.belowMinimum(minimum) }),
      }
    }),
    { value: 'none' as const, label: usable.length === 0 ? words.noneFits : words.noCoupon },
  ]
}
