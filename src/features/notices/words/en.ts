import type { zhHans } from './zh-hans'

export const en: typeof zhHans = {
  title: 'Notices',
  empty: 'No notices yet',
  emptyHint: 'Arrivals, missing goods, refunds and after-sales are told here.',
  unread: 'Unread',
  pushed: 'sent to WeChat',
  titles: {
    arrived: 'Ready to pick up',
    'part-arrived': 'Some of it has arrived',
    short: 'Something did not come',
    'deal-cancelled': 'A deal was cancelled',
    uncollected: 'Your bag is waiting',
    delivered: 'Delivered',
    'uncollected-settled': 'The operator settled a bag of yours',
    'after-sale': 'News on your after-sale',
    'order-on-behalf': 'Your leader ordered for you',
    'referral-counted': 'A neighbour’s first order counts',
    'referral-coupon': 'A coupon for you',
    'coupon-ending': 'A coupon ends soon',
    'objection-decided': 'Your objection was decided',
    'prize-won': 'You won a prize',
    'flags-decided': 'A newcomer in doubt was decided on',
  },
  sentences: {
    arrived: (f) => `“${f.deal}” is here. Pick it up at ${f.place}, ${f.from} to ${f.until}.`,
    'part-arrived': (f) =>
      `${f.items} of “${f.deal}” can be picked up at ${f.place}. We tell you when the rest comes.`,
    short: (f) =>
      f.refundYuan === undefined
        ? `${f.item} of “${f.deal}” did not all come; yours comes with the next delivery.`
        : `${f.quantity} of ${f.item} in “${f.deal}” did not come. ¥${f.refundYuan} goes back the way it was paid.`,
    'deal-cancelled': (f) =>
      f.refundYuan === undefined
        ? `“${f.deal}” was cancelled: ${f.reason}. Your order was not paid; nothing is to be paid any more.`
        : `“${f.deal}” was cancelled: ${f.reason}. ¥${f.refundYuan} goes back the way it was paid.`,
    uncollected: (f) => `“${f.deal}” arrived ${f.days} days ago and waits for you at ${f.place}.`,
    delivered: (f) => `${f.items} of “${f.deal}” was brought to ${f.to}.`,
    'order-on-behalf': (f) =>
      `${f.leader} placed an order for you in “${f.deal}”: ¥${f.payYuan}, to be paid by ${f.due}.`,
    'uncollected-settled': (f) =>
      f.how === 'refund'
        ? `What you did not collect of “${f.deal}” is no longer kept; ¥${f.refundYuan} goes back. Reason: ${f.why}`
        : `What you did not collect of “${f.deal}” was written off without a refund and cannot be collected. Reason: ${f.why}`,
    'referral-counted': (f) =>
      `The first order of ${f.name} counts. You both get a coupon: ¥${f.yuan} off from ¥${f.minimumYuan}, good for ${f.days} days.`,
    'referral-coupon': (f) =>
      `Your first order counts. You and the neighbour who asked you both get a coupon: ¥${f.yuan} off from ¥${f.minimumYuan}, good for ${f.days} days.`,
    'coupon-ending': (f) =>
      `Your coupon of ¥${f.yuan} (from ¥${f.minimumYuan}) ends ${f.until}. It is used by itself when you order.`,
    'objection-decided': (f) =>
      `Your objection to the ${f.period} board was ${f.how === 'upheld' ? 'upheld; ranks follow the correction' : 'rejected'}. The answer: ${f.why}`,
    'flags-decided': (f) =>
      `${f.name} ${f.how === 'cleared' ? 'was cleared and counts as usual' : 'does not count'}. The reason: ${f.why}`,
    'prize-won': (f) =>
      `The ${f.period} board is final. You came in at ${f.rank} and won ${f.item}. Open it to claim it.`,
    'after-sale': (f) => {
      if (f.what === 'refused' && f.by === 'operator') {
        return `The operator decided against a refund for ${f.item}. Open it for the reason.`
      }
      if (f.what === 'agreed') return `Your after-sale for ${f.item} was agreed: ¥${f.refundYuan} goes back.`
      if (f.what === 'refused') return `Your after-sale for ${f.item} was refused. Open it for the reason.`
      return `Your after-sale for ${f.item} was passed to the operator.`
    },
  },
}
