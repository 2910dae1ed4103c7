import type { LeaderDeal } from '#contract/deal'
import type { Product } from '#contract/product'
import { bp, fen } from '#domain/money'
import type { DealForm } from './deal-form'
import {
  editForm,
  emptyForm,
  instantAt,
  itemOfProduct,
  openingNow,
  repeatForm,
  toggled,
  totals,
  withDay,
} from './deal-form'
import { checkForm, problemSentences, titleOf } from './deal-form-check'
import { zhHans } from './words/zh-hans'

const eggs: Product = {
  productId: `prd_${'a'.repeat(32)}`,
  name: '土鸡蛋',
  unit: '30 枚',
  category: 'egg-milk',
  goods: 'fresh',
  pictureUrl: '/pictures/eggs.jpg',
  listFen: fen(3990),
  minFen: fen(2000),
  maxFen: fen(3500),
  rateBp: bp(850),
}
const milk: Product = { ...eggs, productId: `prd_${'b'.repeat(32)}`, name: '鲜牛奶' }

/** 10:00 in Shanghai. */
const now = '2026-11-18T02:00:00.000Z'
const form = (changes: Partial<DealForm> = {}): DealForm => ({
  ...emptyForm(now),
  items: [itemOfProduct(eggs, 'bronze')],
  ...changes,
})
const check = (of: DealForm, publish = true) => {
  const checked = checkForm(of, { title: titleOf(of, zhHans.post), now, publish })
  return checked.ok ? {} : problemSentences(checked.problems, 'zh-Hans')
}

describe('a new deal', () => {
  it.each([
    ['18:00 is still two hours before 20:00', '2026-11-18T10:00:00.000Z', '2026-11-18', '2026-11-19'],
    ['18:01 is too late for today', '2026-11-18T10:01:00.000Z', '2026-11-19', '2026-11-20'],
    ['23:30 of the last day of a month', '2026-11-30T15:30:00.000Z', '2026-12-01', '2026-12-02'],
    ['00:30 belongs to the new day', '2026-11-17T16:30:00.000Z', '2026-11-18', '2026-11-19'],
  ])('%s', (_, at, closingDay, pickupDay) => {
    const { closesAt, pickupAt, pickupUntil } = emptyForm(at)
    expect(closesAt).toEqual({ day: closingDay, time: '20:00' })
    expect(pickupAt).toEqual({ day: pickupDay, time: '17:00' })
    expect(pickupUntil).toEqual({ day: pickupDay, time: '21:00' })
  })

  it('offers to open later at the next full hour', () => {
    expect(emptyForm('2026-11-18T15:20:00.000Z').opensAt).toEqual({ day: '2026-11-19', time: '00:00' })
  })

  it('can be posted as it is, once something is chosen', () => {
    expect(check(form())).toEqual({})
  })

  it('reads its moments in Shanghai, wherever the phone is', () => {
    expect(instantAt({ day: '2026-11-18', time: '20:00' })).toBe('2026-11-18T12:00:00.000Z')
    expect(instantAt({ day: '', time: '20:00' })).toBeUndefined()
  })

  it('opens with the minute under way', () => {
    expect(openingNow('2026-11-18T02:00:59.999Z')).toBe('2026-11-18T02:00:00.000Z')
  })
})

describe('choosing goods', () => {
  it('starts at the list price as far as the range allows', () => {
    expect(itemOfProduct(eggs, 'bronze').priceFen).toBe(3500)
  })

  it('tells the rate with the bonus of the level', () => {
    expect(itemOfProduct(eggs, 'silver').rateBp).toBe(950)
  })

  it('keeps what was typed for the others', () => {
    const typed = [{ ...itemOfProduct(eggs, 'bronze'), stock: '7' }]
    const both = toggled(typed, milk, 'bronze')
    expect(both.map(({ name, stock }) => [name, stock])).toEqual([
      ['土鸡蛋', '7'],
      ['鲜牛奶', '50'],
    ])
    expect(toggled(both, milk, 'bronze')).toEqual(typed)
  })

  it('counts pieces and sales of what is filled in', () => {
    const [item] = form().items
    if (!item) throw new Error('no item')
    expect(
      totals([
        { ...item, stock: '10' },
        { ...item, stock: '一' },
      ]),
    ).toEqual({ pieces: 10, salesFen: 35000 })
  })
})

describe('days that follow', () => {
  it('moves pick-up with the closing day, both its ends', () => {
    const moved = withDay(form(), 'closesAt', '2026-11-20')
    expect([moved.closesAt.day, moved.pickupAt.day, moved.pickupUntil.day]).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-21',
    ])
  })

  it('moves the end of pick-up with its start, and leaves closing alone', () => {
    const moved = withDay(form(), 'pickupAt', '2026-11-22')
    expect([moved.closesAt.day, moved.pickupAt.day, moved.pickupUntil.day]).toEqual([
      '2026-11-18',
      '2026-11-22',
      '2026-11-22',
    ])
  })

  it('moves nothing when a day was cleared', () => {
    const cleared = withDay(form(), 'closesAt', '')
    expect(cleared.closesAt.day).toBe('')
    expect(cleared.pickupAt.day).toBe('2026-11-19')
  })
})

describe('what keeps a deal from being posted', () => {
  const [item] = form().items
  if (!item) throw new Error('no item')

  it.each([
    [
      'a price under the range',
      { items: [{ ...item, priceFen: fen(1999) }] },
      'items.0.priceFen',
      '价格要在 20.00 到 35.00 元之间。',
    ],
    [
      'a price that is no amount',
      { items: [{ ...item, priceFen: undefined }] },
      'items.0.priceFen',
      '价格要在 20.00 到 35.00 元之间。',
    ],
    [
      'a stock that is no number',
      { items: [{ ...item, stock: '很多' }] },
      'items.0.stock',
      '库存要在 1 到 200000 之间。',
    ],
    [
      'a newcomer price switched on and not given',
      { items: [{ ...item, forNewcomers: true }] },
      'items.0.newcomerFen',
      '请填写。',
    ],
    [
      'a newcomer price that is no lower',
      { items: [{ ...item, forNewcomers: true, newcomerFen: fen(3500) }] },
      'items.0.newcomerFen',
      '新人价要低于团购价。',
    ],
    ['a closing time not chosen', { closesAt: { day: '', time: '20:00' } }, 'closesAt', '请填写。'],
    [
      'pick-up before closing',
      { pickupAt: { day: '2026-11-18', time: '19:00' } },
      'pickupAt',
      '提货时间要晚于截单时间。',
    ],
  ])('%s', (_, changes, path, sentence) => {
    expect(check(form(changes))).toEqual({ [path]: sentence })
  })

  it('does not keep it from being a draft that it has no goods and its closing time is over', () => {
    const old = form({
      title: '周三鲜货',
      items: [],
      closesAt: { day: '2026-11-18', time: '10:00' },
      opens: 'later',
      opensAt: { day: '2026-11-18', time: '08:00' },
    })
    expect(check(old, false)).toEqual({})
    expect(Object.keys(check(old))).toEqual(['items', 'closesAt'])
  })

  it('sends no newcomer price once it is switched off again', () => {
    const checked = checkForm(form({ items: [{ ...item, newcomerFen: fen(100) }] }), {
      title: '鸡蛋',
      now,
      publish: true,
    })
    expect(checked.ok && checked.input.items[0]?.newcomerFen).toBeNull()
  })
})

describe('titles', () => {
  it.each([
    ['of one product', [eggs], '', '土鸡蛋'],
    ['of several', [eggs, milk], '', '土鸡蛋等 2 样'],
    ['without the size', [{ ...eggs, name: '农家土鸡蛋 30枚' }], '', '农家土鸡蛋'],
    ['as typed', [eggs], ' 周三早市 ', '周三早市'],
    ['of nothing', [], '', ''],
  ] as const)('%s', (_, products, title, expected) => {
    expect(
      titleOf(
        form({ title, items: products.map((product) => itemOfProduct(product, 'bronze')) }),
        zhHans.post,
      ),
    ).toBe(expected)
  })
})

describe('a deal taken up again', () => {
  const deal: LeaderDeal = {
    dealId: `dea_${'1'.repeat(32)}`,
    leaderId: `ldr_${'1'.repeat(32)}`,
    title: '早市',
    note: '坏果包赔',
    facts: {
      publishedAt: null,
      opensAt: '2026-11-20T00:00:00.000Z',
      closesAt: '2026-11-20T12:00:00.000Z',
      arrivedAt: null,
      doneAt: null,
      cancelledAt: null,
    },
    pickupAt: '2026-11-21T09:00:00.000Z',
    pickupUntil: '2026-11-22T13:00:00.000Z',
    offersDelivery: false,
    pickupPoint: { name: '小满便利店', address: '3 幢', hours: '' },
    cancelReason: null,
    items: [
      {
        ...eggs,
        itemId: `itm_${'1'.repeat(32)}`,
        priceFen: fen(2990),
        newcomerFen: fen(990),
        stock: 80,
        left: 3,
        limitPerMember: 2,
        soldQuantity: 77,
        handedOverQuantity: 0,
        salesFen: fen(0),
        arrivedAt: null,
        linesHeldBack: 0,
      },
    ],
    orderCount: 0,
    memberCount: 0,
    salesFen: fen(0),
    commissionFen: fen(0),
    linesToHandOver: 0,
  }

  it('repeats goods, prices and limits in a new window', () => {
    const { items, closesAt, title } = repeatForm(deal, now)
    expect(title).toBe('早市')
    expect(closesAt.day).toBe('2026-11-18')
    expect(items).toMatchObject([
      { priceFen: 2990, stock: '80', limitPerMember: 2, forNewcomers: true, newcomerFen: 990 },
    ])
  })

  it('goes on with a draft at its own times', () => {
    expect(editForm(deal, now)).toMatchObject({
      opens: 'later',
      opensAt: { day: '2026-11-20', time: '08:00' },
      pickupUntil: { day: '2026-11-22', time: '21:00' },
    })
  })
})
