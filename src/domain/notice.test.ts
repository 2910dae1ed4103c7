import { NOTICE_KINDS, pushKindOf } from './notice'

describe('pushKindOf', () => {
  it('uses the yes to goods that come for goods that come in part', () => {
    expect(pushKindOf('part-arrived')).toBe('arrived')
    expect(pushKindOf('arrived')).toBe('arrived')
  })

  it('leaves to the inbox what no template says', () => {
    const inboxOnly = NOTICE_KINDS.filter((kind) => pushKindOf(kind) === undefined)
    expect(inboxOnly).toEqual([
      ...['delivered', 'order-on-behalf', 'uncollected', 'uncollected-settled'],
      ...['referral-counted', 'referral-coupon', 'coupon-ending'],
      ...['objection-decided', 'prize-won', 'flags-decided'],
    ])
  })
})
