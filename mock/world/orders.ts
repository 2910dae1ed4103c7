import { availableFrom, commissionOf, commissionRate } from '#domain/commission'
import { splitDiscount } from '#domain/discount'
import type { CouponId, OrderId, RefundId } from '#domain/ids'
import type { Fen } from '#domain/money'
import { bp, fen, sumFen } from '#domain/money'
import type { WorldDeal, WorldItem } from './deals'
import type { WorldLeader, WorldMember } from './people'
import type { Random } from './random'
import type { Rows } from './rows'
import { worldId } from './world-ids'

const MINUTE_MS = 60_000
const RULE_VERSION = 1
const COUPON_FEN = 500
const COUPON_MINIMUM_FEN = 2_000

export interface OrderStory {
  readonly deal: WorldDeal
  readonly member: WorldMember
  readonly placedAt: Date
  /** The newcomer's first order: newcomer price and coupon apply. */
  readonly isFirst: boolean
  readonly couponId: CouponId | null
  /** When the bag is collected; null: not yet. */
  readonly collectedAt: Date | null
  /** Fully refunded after payment. */
  readonly refundedAt: Date | null
  readonly now: Date
}

export interface ToldOrder {
  readonly orderId: OrderId
  readonly paidAt: Date
  readonly collectedAt: Date | null
  readonly coolsAt: Date | null
  readonly refundedAt: Date | null
  readonly usedCoupon: boolean
}

/** One order with its lines, payment, hand-over, refund and ledger entries; undefined when nothing is left to buy. */
export function tellOrder(random: Random, story: OrderStory, rows: Rows): ToldOrder | undefined {
  const { deal, member } = story
  const wanted = random
    .sample(deal.items, random.pick([1, 1, 2, 2, 3]))
    .map((item) => ({
      item,
      quantity: Math.min(random.pick([1, 1, 1, 2, 2, 3]), item.stock - item.reserved),
    }))
    .filter(({ quantity }) => quantity > 0)
  if (wanted.length === 0) return undefined

  const orderId = worldId(random, 'order', story.placedAt)
  const paidAt = new Date(story.placedAt.getTime() + random.whole(1, 8) * MINUTE_MS)
  const saver = story.isFirst ? wanted.find(({ item }) => item.newcomerFen !== null) : undefined
  const savingFen = saver ? fen(saver.item.priceFen - (saver.item.newcomerFen ?? 0)) : fen(0)
  const amounts = wanted.map(({ item, quantity }) =>
    fen(item.priceFen * quantity - (item === saver?.item ? savingFen : 0)),
  )
  const amountFen = sumFen(amounts)
  const couponApplies = story.couponId !== null && amountFen >= COUPON_MINIMUM_FEN
  const discountFen = fen(couponApplies ? COUPON_FEN : 0)
  const discounts = splitDiscount(amounts, discountFen)
  const payFen = fen(amountFen - discountFen)
  const leaderId = deal.leader.leaderId
  deal.paidOrders += 1

  rows.orders.push({
    leaderId,
    orderId,
    dealId: deal.dealId,
    memberId: member.memberId,
    memberName: member.name,
    maskedPhone: member.maskedPhone,
    unitLabel: member.unitLabel,
    requestKey: `world-${orderId}`,
    bodyHash: 'world',
    isNewcomer: story.isFirst,
    couponId: couponApplies ? story.couponId : null,
    amountFen,
    newcomerSavingFen: savingFen,
    discountFen,
    payFen,
    pickupCode: takePickupCode(random, deal.leader),
    placedAt: story.placedAt,
    holdUntil: new Date(story.placedAt.getTime() + 15 * MINUTE_MS),
    paidAt,
    releasedAt: story.refundedAt,
    cancelledAt: story.refundedAt,
    cancelReason: story.refundedAt ? (deal.cancelledAt ? '团购取消' : '临时不要了') : null,
    refundedAt: story.refundedAt,
    number: deal.paidOrders,
  })
  rows.memberOrders.push({ memberId: member.memberId, orderId, leaderId, placedAt: story.placedAt })
  if (saver && !story.refundedAt) {
    rows.newcomerClaims.push({
      memberId: member.memberId,
      kind: 'price',
      claimedBy: orderId,
      at: story.placedAt,
    })
  }

  const paymentId = worldId(random, 'payment', paidAt)
  rows.payments.push({
    leaderId,
    paymentId,
    orderId,
    memberId: member.memberId,
    channel: 'h5',
    amountFen: payFen,
    state: 'paid',
    transactionId: `world-${paymentId}`,
    createdAt: story.placedAt,
    paidAt,
  })
  entry(random, rows, deal, 'buyers', 'platform-sales', payFen, 'payment', paymentId, paidAt)

  const refundId = story.refundedAt ? worldId(random, 'refund', story.refundedAt) : undefined
  if (refundId && story.refundedAt) {
    rows.refunds.push({
      leaderId,
      refundId,
      orderId,
      paymentId,
      amountFen: payFen,
      reason: '取消订单',
      state: 'done',
      requestedAt: story.refundedAt,
      doneAt: story.refundedAt,
    })
    entry(random, rows, deal, 'platform-sales', 'buyers', payFen, 'refund', refundId, story.refundedAt)
  }

  let coolsAt: Date | null = null
  wanted.forEach(({ item, quantity }, position) => {
    const from = tellLine(random, rows, story, {
      orderId,
      item,
      quantity,
      position,
      paidAt,
      refundId,
      amountFen: amounts[position] ?? fen(0),
      discountFen: discounts[position] ?? fen(0),
    })
    if (from && (!coolsAt || from > coolsAt)) coolsAt = from
  })
  return {
    orderId,
    paidAt,
    collectedAt: story.collectedAt,
    coolsAt,
    refundedAt: story.refundedAt,
    usedCoupon: couponApplies,
  }
}

/** No two of one leader: among thousands of orders eight digits do meet now and then. */
function takePickupCode(random: Random, { pickupCodes }: WorldLeader): string {
  for (;;) {
    const code = String(random.whole(10_000_000, 99_999_999))
    if (pickupCodes.has(code)) continue
    pickupCodes.add(code)
    return code
  }
}

interface LineStory {
  readonly orderId: OrderId
  readonly item: WorldItem
  readonly quantity: number
  readonly position: number
  readonly paidAt: Date
  readonly refundId: RefundId | undefined
  readonly amountFen: Fen
  readonly discountFen: Fen
}

/** Returns from when the commission of the line is available, when it was handed over. */
function tellLine(random: Random, rows: Rows, story: OrderStory, line: LineStory): Date | null {
  const { deal, member, collectedAt, refundedAt } = story
  const { entry: product } = line.item.product
  const paidFen = fen(line.amountFen - line.discountFen)
  const rateBp = commissionRate({
    itemBp: null,
    productBp: product.commissionBp === null ? null : bp(product.commissionBp),
    level: deal.leader.level,
  })
  const commissionFen = commissionOf(paidFen, fen(0), rateBp)
  const lineId = worldId(random, 'orderLine', line.paidAt)
  const from = collectedAt ? new Date(availableFrom(collectedAt.toISOString(), product.goods)) : null
  rows.orderLines.push({
    leaderId: deal.leader.leaderId,
    lineId,
    orderId: line.orderId,
    dealId: deal.dealId,
    itemId: line.item.itemId,
    memberId: member.memberId,
    position: line.position,
    name: product.name,
    unit: product.unit,
    goods: product.goods,
    pictureUrl: line.item.product.pictureUrl,
    quantity: line.quantity,
    amountFen: line.amountFen,
    discountFen: line.discountFen,
    paidFen,
    refundedFen: refundedAt ? paidFen : 0,
    rateBp,
    commissionFen: refundedAt ? 0 : commissionFen,
    paidAt: line.paidAt,
    arrivedAt: deal.arrivedAt,
    handedOverAt: collectedAt,
    handedOverBy: collectedAt ? deal.leader.memberId : null,
    availableFrom: from,
  })
  if (commissionFen > 0) {
    entry(
      random,
      rows,
      deal,
      'platform-commission',
      'leader-commission',
      commissionFen,
      'commission',
      lineId,
      line.paidAt,
    )
  }
  if (refundedAt && line.refundId) {
    rows.refundLines.push({
      leaderId: deal.leader.leaderId,
      refundId: line.refundId,
      lineId,
      amountFen: paidFen,
      reversalFen: commissionFen,
    })
    if (commissionFen > 0) {
      entry(
        random,
        rows,
        deal,
        'leader-commission',
        'platform-commission',
        commissionFen,
        'reversal',
        `${line.refundId}:${lineId}`,
        refundedAt,
      )
    }
    return null
  }
  line.item.reserved += line.quantity
  return from
}

function entry(
  random: Random,
  rows: Rows,
  deal: WorldDeal,
  fromAccount: string,
  toAccount: string,
  amountFen: Fen,
  causeKind: string,
  causeId: string,
  at: Date,
): void {
  rows.ledgerEntries.push({
    leaderId: deal.leader.leaderId,
    entryId: worldId(random, 'entry', at),
    fromAccount,
    toAccount,
    amountFen,
    causeKind,
    causeId,
    ruleVersion: RULE_VERSION,
    at,
  })
}
