// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
type Facts = Readonly<Record<string, string | number>>

export const zhHant = {
  title: '通知',
  empty: '還沒有通知',
  emptyHint: '到貨、缺貨、退款和售後有了進展，都會在這裡告訴您。',
  unread: '未讀',
  pushed: '已發到微信',
  titles: {
    arrived: '到貨了，可以來提',
    'part-arrived': '先到了一部分',
    short: '有商品沒到齊',
    'deal-cancelled': '團購取消了',
    uncollected: '您的貨還沒提',
    delivered: '送到了',
    'uncollected-settled': '沒提的貨，平臺處理了',
    'after-sale': '售後有進展',
    'order-on-behalf': '團長幫您下了單',
    'referral-counted': '鄰居的第一單算數了',
    'referral-coupon': '送您一張優惠券',
    'coupon-ending': '優惠券快到期了',
    'objection-decided': '榜單申訴有結果了',
    'prize-won': '您上榜得獎了',
    'flags-decided': '存疑的新人有結果了',
  },
  sentences: {
    arrived: (f: Facts) => `「${f.deal}」到了，${f.from} 到 ${f.until} 在 ${f.place} 提貨。`,
    'part-arrived': (f: Facts) =>
      `「${f.deal}」先到了 ${f.items}，可以在 ${f.place} 先提；其餘到了再通知您。`,
    short: (f: Facts) =>
      f.refundYuan === undefined
        ? `「${f.deal}」的 ${f.item} 沒到齊，您的這一份等下一批。`
        : `「${f.deal}」的 ${f.item} 少了 ${f.quantity} 份，¥${f.refundYuan} 原路退回。`,
    'deal-cancelled': (f: Facts) =>
      f.refundYuan === undefined
        ? `「${f.deal}」取消了：${f.reason}。您的訂單還沒付款，不用再付。`
        : `「${f.deal}」取消了：${f.reason}。¥${f.refundYuan} 原路退回。`,
    uncollected: (f: Facts) => `「${f.deal}」到貨 ${f.days} 天了，還在 ${f.place} 等您來提。`,
    delivered: (f: Facts) => `「${f.deal}」的 ${f.items} 已送到 ${f.to}。`,
    'order-on-behalf': (f: Facts) =>
      `${f.leader} 在「${f.deal}」幫您下了單，¥${f.payYuan}，請在 ${f.due} 前支付。`,
    'uncollected-settled': (f: Facts) =>
      f.how === 'refund'
        ? `「${f.deal}」沒提的貨不再保留，¥${f.refundYuan} 原路退回。原因：${f.why}`
        : `「${f.deal}」沒提的貨已報損，不退款，也不能再提。原因：${f.why}`,
    'referral-counted': (f: Facts) =>
      `${f.name} 的第一單算數了，你們各得一張 ¥${f.yuan} 券，滿 ¥${f.minimumYuan} 可用，${f.days} 天內有效。`,
    'referral-coupon': (f: Facts) =>
      `您的第一單算數了，您和請您來的鄰居各得一張 ¥${f.yuan} 券，滿 ¥${f.minimumYuan} 可用，${f.days} 天內有效。`,
    'coupon-ending': (f: Facts) =>
      `¥${f.yuan} 券（滿 ¥${f.minimumYuan} 可用）${f.until} 到期，下單時會自動用上。`,
    'objection-decided': (f: Facts) =>
      `${f.period} 榜單的申訴${f.how === 'upheld' ? '成立，名次會按更正後的算' : '沒有成立'}。平臺回覆：${f.why}`,
    'flags-decided': (f: Facts) =>
      `${f.name}${f.how === 'cleared' ? '核查清楚了，會照常計入' : '不計入'}。平臺說明：${f.why}`,
    'prize-won': (f: Facts) => `${f.period} 榜單定榜，您是第 ${f.rank} 名，獎品是 ${f.item}，點開領取。`,
    'after-sale': (f: Facts) => {
      if (f.what === 'refused' && f.by === 'operator') return `${f.item} 的售後，平臺決定不退款，點開看原因。`
      if (f.what === 'agreed') return `${f.item} 的售後同意了，退款 ¥${f.refundYuan} 原路退回。`
      if (f.what === 'refused') return `${f.item} 的售後被拒絕了，點開看原因。`
      return `${f.item} 的售後交給平臺處理了。`
    },
  },
}
