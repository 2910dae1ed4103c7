import type { LeaderDeal } from '#contract/deal'
import type { Bag } from '#contract/hand-over'
import { instantOf } from '#domain/business-time'
import type { DealId } from '#domain/ids'
import { bp, fen } from '#domain/money'
import type { Answers } from './phone'

/** A deal of eggs, its bag, and what the catalogue holds. */

export const HOUR_MS = 3_600_000
export const inHours = (hours: number) => instantOf(Date.now() + hours * HOUR_MS)
export const dealId: DealId = `dea_${'1'.repeat(32)}`
export const eggs = {
  productId: `prd_${'a'.repeat(32)}` as const,
  name: '土鸡蛋',
  unit: '30 枚',
  category: 'egg-milk' as const,
  goods: 'fresh' as const,
  pictureUrl: '/pictures/eggs.jpg',
  listFen: fen(3990),
  minFen: fen(2000),
  maxFen: fen(6000),
  rateBp: bp(850),
}

export const facts = {
  publishedAt: inHours(-3),
  opensAt: inHours(-2),
  closesAt: inHours(4),
  arrivedAt: null,
  doneAt: null,
  cancelledAt: null,
}

export const deal: LeaderDeal = {
  dealId,
  leaderId: `ldr_${'1'.repeat(32)}`,
  title: '周三鲜货团',
  note: '坏果包赔',
  facts,
  pickupAt: inHours(24),
  pickupUntil: inHours(28),
  offersDelivery: false,
  pickupPoint: { name: '小满便利店', address: '阳光花园 3 幢', hours: '9–21 点' },
  cancelReason: null,
  items: [
    {
      ...eggs,
      itemId: `itm_${'1'.repeat(32)}`,
      priceFen: fen(2990),
      newcomerFen: null,
      stock: 80,
      left: 68,
      limitPerMember: 2,
      soldQuantity: 12,
      handedOverQuantity: 0,
      salesFen: fen(35880),
      arrivedAt: null,
      linesHeldBack: 0,
    },
  ],
  orderCount: 9,
  memberCount: 8,
  salesFen: fen(35880),
  commissionFen: fen(3049),
  linesToHandOver: 0,
}

export const bag: Bag = {
  orderId: `ord_${'1'.repeat(32)}`,
  number: 12,
  dealId,
  dealTitle: '周三鲜货团',
  memberName: '张*',
  maskedPhone: '138****5678',
  unitLabel: '2-301',
  codeStart: '123456',
  collectorName: null,
  note: null,
  delivery: null,
  lines: ['土鸡蛋', '鲜牛奶'].map((name, index) => ({
    lineId: `lin_${String(index).repeat(32)}` as const,
    name,
    unit: '份',
    pieces: 1,
    state: 'ready',
    handedOverAt: null,
    handedOverBy: null,
  })),
}

export const catalogue: Answers = {
  'GET /api/v1/products': () => ({ items: [eggs], nextCursor: null }),
  'GET /api/v1/session': () => ({ leader: { level: 'silver' } }),
}

export const noTally = {
  asOf: inHours(0),
  orderCount: 0,
  quantity: 0,
  handedOverQuantity: 0,
  salesFen: fen(0),
  products: [],
  buildings: [],
}
