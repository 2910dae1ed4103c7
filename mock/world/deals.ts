import type { DealId, DealItemId, ProductId } from '#domain/ids'
import type { Fen } from '#domain/money'
import { fen } from '#domain/money'
import type { catalogue } from './catalogue'
import type { WorldLeader } from './people'
import type { Random } from './random'
import type { Rows } from './rows'
import { worldId } from './world-ids'

export interface WorldProduct {
  readonly productId: ProductId
  readonly entry: (typeof catalogue)[number]
  readonly pictureUrl: string
}

export interface WorldItem {
  readonly itemId: DealItemId
  readonly product: WorldProduct
  readonly priceFen: Fen
  readonly newcomerFen: Fen | null
  readonly stock: number
  reserved: number
}

export interface WorldDeal {
  readonly leader: WorldLeader
  readonly dealId: DealId
  readonly title: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly pickupAt: Date
  readonly arrivedAt: Date | null
  readonly cancelledAt: Date | null
  readonly items: WorldItem[]
  paidOrders: number
}

/** How far a deal of the last days has come; older ones are done. */
export type Stage = 'done' | 'to-hand-over' | 'closed' | 'open' | 'scheduled' | 'draft'

const HOUR_MS = 3_600_000
const LIMIT_PER_MEMBER = 5
const dayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** @param day business day the deal opens on, YYYY-MM-DD */
export function makeDeal(
  random: Random,
  leader: WorldLeader,
  products: readonly WorldProduct[],
  day: string,
  stage: Stage,
  now: Date,
  rows: Rows,
): WorldDeal {
  const times = timesOf(random, day, stage, now)
  const chosen = random.sample(products, random.whole(2, 5))
  const items = chosen.map((product) => makeItem(random, product, times.opensAt))
  const cancelled = stage === 'done' && random.chance(0.015)
  const arrived = (stage === 'done' && !cancelled) || stage === 'to-hand-over'
  const deal: WorldDeal = {
    leader,
    dealId: worldId(random, 'deal', times.opensAt),
    title: titleOf(random, day, chosen),
    ...times,
    arrivedAt: arrived
      ? new Date(Math.min(times.pickupAt.getTime() - HOUR_MS, now.getTime() - HOUR_MS))
      : null,
    cancelledAt: cancelled ? new Date(times.closesAt.getTime() - HOUR_MS) : null,
    items,
    paidOrders: 0,
  }
  rows.deals.push({
    leaderId: leader.leaderId,
    dealId: deal.dealId,
    title: deal.title,
    note: random.pick(['坏果包赔，取货时当面看一眼。', '取货带上提货码就行。', '冷藏的请当天来取。', '']),
    opensAt: deal.opensAt,
    closesAt: deal.closesAt,
    pickupAt: deal.pickupAt,
    pickupUntil: new Date(deal.pickupAt.getTime() + 4 * HOUR_MS),
    createdAt: new Date(deal.opensAt.getTime() - HOUR_MS),
    publishedAt: stage === 'draft' ? null : new Date(deal.opensAt.getTime() - HOUR_MS / 2),
    arrivedAt: deal.arrivedAt,
    doneAt: stage === 'done' && !cancelled ? new Date(deal.pickupAt.getTime() + 4 * HOUR_MS) : null,
    cancelledAt: deal.cancelledAt,
    cancelReason: cancelled ? '供货商今天没有到货，款项已原路退回。' : null,
  })
  return deal
}

/** Counted at the end, when the orders are known. */
export function finishDeal(deal: WorldDeal, rows: Rows): void {
  const row = rows.deals.find((candidate) => candidate.dealId === deal.dealId)
  if (row) row.paidOrders = deal.paidOrders
  deal.items.forEach((item, position) => {
    const { entry } = item.product
    rows.dealItems.push({
      leaderId: deal.leader.leaderId,
      itemId: item.itemId,
      dealId: deal.dealId,
      productId: item.product.productId,
      position,
      name: entry.name,
      unit: entry.unit,
      goods: entry.goods,
      pictureUrl: item.product.pictureUrl,
      priceFen: item.priceFen,
      listFen: entry.listFen,
      newcomerFen: item.newcomerFen,
      stock: item.stock,
      reserved: item.reserved,
      limitPerMember: LIMIT_PER_MEMBER,
      arrivedAt: deal.arrivedAt,
    })
  })
}

function makeItem(random: Random, product: WorldProduct, at: Date): WorldItem {
  const { minFen, maxFen, listFen } = product.entry
  const wanted =
    Math.round((minFen + (Math.min(maxFen, listFen) - minFen) * (0.3 + random.next() * 0.6)) / 10) * 10
  const priceFen = fen(Math.min(maxFen, Math.max(minFen, wanted)))
  return {
    itemId: worldId(random, 'dealItem', at),
    product,
    priceFen,
    newcomerFen: random.chance(0.3) ? fen(Math.round(priceFen * 0.6)) : null,
    stock: random.pick([60, 80, 100, 150, 200]),
    reserved: 0,
  }
}

function timesOf(random: Random, day: string, stage: Stage, now: Date) {
  if (stage === 'open') {
    const opensAt = new Date(now.getTime() - random.whole(2, 6) * HOUR_MS)
    const closesAt = new Date(roundToHalfHour(now.getTime() + random.whole(3, 9) * HOUR_MS))
    return { opensAt, closesAt, pickupAt: new Date(closesAt.getTime() + 20 * HOUR_MS) }
  }
  if (stage === 'scheduled' || stage === 'draft') {
    const opensAt = new Date(roundToHalfHour(now.getTime() + 14 * HOUR_MS))
    return {
      opensAt,
      closesAt: new Date(opensAt.getTime() + 12 * HOUR_MS),
      pickupAt: new Date(opensAt.getTime() + 33 * HOUR_MS),
    }
  }
  const opensAt = atShanghai(day, 8)
  return { opensAt, closesAt: atShanghai(day, 20), pickupAt: new Date(opensAt.getTime() + 33 * HOUR_MS) }
}

export function atShanghai(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)
}

function roundToHalfHour(ms: number): number {
  return Math.round(ms / (HOUR_MS / 2)) * (HOUR_MS / 2)
}

function titleOf(random: Random, day: string, products: readonly WorldProduct[]): string {
  const name = dayNames[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  const head = products[0]?.entry.name.split(' ')[0] ?? ''
  return random.pick([
    `${name}鲜货团｜${head}`,
    `${head}专场`,
    `${name}早市 · ${head}等 ${products.length} 样`,
  ])
}
