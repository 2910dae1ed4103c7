type Facts = Readonly<Record<string, string | number>>

export const zhHans = {
  title: '通知',
  empty: '还没有通知',
  emptyHint: '到货、缺货、退款和售后有了进展，都会在这里告诉您。',
  unread: '未读',
  pushed: '已发到微信',
  titles: {
    arrived: '到货了，可以来提',
    'part-arrived': '先到了一部分',
    short: '有商品没到齐',
    'deal-cancelled': '团购取消了',
    uncollected: '您的货还没提',
    delivered: '送到了',
    'uncollected-settled': '没提的货，平台处理了',
    'after-sale': '售后有进展',
    'order-on-behalf': '团长帮您下了单',
    'referral-counted': '邻居的第一单算数了',
    'referral-coupon': '送您一张优惠券',
    'coupon-ending': '优惠券快到期了',
    'objection-decided': '榜单申诉有结果了',
    'prize-won': '您上榜得奖了',
    'flags-decided': '存疑的新人有结果了',
  },
  sentences: {
    arrived: (f: Facts) => `「${f.deal}」到了，${f.from} 到 ${f.until} 在 ${f.place} 提货。`,
    'part-arrived': (f: Facts) =>
      `「${f.deal}」先到了 ${f.items}，可以在 ${f.place} 先提；其余到了再通知您。`,
    short: (f: Facts) =>
      f.refundYuan === undefined
        ? `「${f.deal}」的 ${f.item} 没到齐，您的这一份等下一批。`
        : `「${f.deal}」的 ${f.item} 少了 ${f.quantity} 份，¥${f.refundYuan} 原路退回。`,
    'deal-cancelled': (f: Facts) =>
      f.refundYuan === undefined
        ? `「${f.deal}」取消了：${f.reason}。您的订单还没付款，不用再付。`
        : `「${f.deal}」取消了：${f.reason}。¥${f.refundYuan} 原路退回。`,
    uncollected: (f: Facts) => `「${f.deal}」到货 ${f.days} 天了，还在 ${f.place} 等您来提。`,
    delivered: (f: Facts) => `「${f.deal}」的 ${f.items} 已送到 ${f.to}。`,
    'order-on-behalf': (f: Facts) =>
      `${f.leader} 在「${f.deal}」帮您下了单，¥${f.payYuan}，请在 ${f.due} 前支付。`,
    'uncollected-settled': (f: Facts) =>
      f.how === 'refund'
        ? `「${f.deal}」没提的货不再保留，¥${f.refundYuan} 原路退回。原因：${f.why}`
        : `「${f.deal}」没提的货已报损，不退款，也不能再提。原因：${f.why}`,
    'referral-counted': (f: Facts) =>
      `${f.name} 的第一单算数了，你们各得一张 ¥${f.yuan} 券，满 ¥${f.minimumYuan} 可用，${f.days} 天内有效。`,
    'referral-coupon': (f: Facts) =>
      `您的第一单算数了，您和请您来的邻居各得一张 ¥${f.yuan} 券，满 ¥${f.minimumYuan} 可用，${f.days} 天内有效。`,
    'coupon-ending': (f: Facts) =>
      `¥${f.yuan} 券（满 ¥${f.minimumYuan} 可用）${f.until} 到期，下单时会自动用上。`,
    'objection-decided': (f: Facts) =>
      `${f.period} 榜单的申诉${f.how === 'upheld' ? '成立，名次会按更正后的算' : '没有成立'}。平台回复：${f.why}`,
    'flags-decided': (f: Facts) =>
      `${f.name}${f.how === 'cleared' ? '核查清楚了，会照常计入' : '不计入'}。平台说明：${f.why}`,
    'prize-won': (f: Facts) => `${f.period} 榜单定榜，您是第 ${f.rank} 名，奖品是 ${f.item}，点开领取。`,
    'after-sale': (f: Facts) => {
      if (f.what === 'refused' && f.by === 'operator') return `${f.item} 的售后，平台决定不退款，点开看原因。`
      if (f.what === 'agreed') return `${f.item} 的售后同意了，退款 ¥${f.refundYuan} 原路退回。`
      if (f.what === 'refused') return `${f.item} 的售后被拒绝了，点开看原因。`
      return `${f.item} 的售后交给平台处理了。`
    },
  },
}
