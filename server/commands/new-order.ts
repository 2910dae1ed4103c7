import type { Order } from '#contract/order'
import type { Instant, MemberId, OrderId, OrderLineId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { type Fen, fen } from '#domain/money'
import type { QuotedLine } from '#domain/pricing'
import type { Chance } from '../deps'
import { type Basket, itemOf, type QuotedBasket } from '../queries/basket-quote'
import type { PurchaseItem } from '../queries/purchase-facts'

export interface PlaceOrder extends Basket {
  readonly expectedPayFen: Fen
  readonly requestKey: string
  readonly bodyHash: string
  readonly note?: string | null | undefined
  readonly deliverTo?: string | null | undefined
  readonly chance: Chance
}

/** Who orders, of which deal, and the request it came with. */
type OrderAct = Omit<PlaceOrder, keyof Basket | 'expectedPayFen'> &
  Pick<Basket, 'leaderId' | 'dealId' | 'memberId'>

/** What an order has that the leader placed for somebody (D5). */
interface OnBehalf {
  readonly placedBy: MemberId
  readonly chainLine: string
  readonly note: string
}

interface NewLine extends QuotedLine {
  readonly lineId: OrderLineId
  readonly item: PurchaseItem
}

export interface NewOrder {
  readonly act: OrderAct
  readonly quoted: QuotedBasket
  readonly orderId: OrderId
  readonly pickupCode: string
  readonly placedAt: Instant
  readonly holdUntil: Instant
  readonly lines: readonly NewLine[]
  readonly onBehalf: OnBehalf | null
}

export function newOrder(
  act: OrderAct,
  quoted: QuotedBasket,
  times: { readonly placedAt: Instant; readonly holdUntil: Instant },
  pickupCode: string,
  onBehalf: OnBehalf | null = null,
): NewOrder {
  const lines = quoted.quote.lines.map((line) => {
    const item = itemOf(quoted.sale.items, line.itemId)
    invariant(item, `item ${line.itemId} was quoted and is not in the deal`)
    return { ...line, lineId: act.chance.id('orderLine'), item }
  })
  return { act, quoted, orderId: act.chance.id('order'), pickupCode, ...times, lines, onBehalf }
}

/** The rows as the function `place_order` reads them: every column without a default of its own. */
export function orderColumns({ act, quoted, lines, onBehalf, ...order }: NewOrder) {
  const { leaderId, dealId, memberId } = act
  const { orderId, pickupCode, placedAt, holdUntil } = order
  const { quote, buyer } = quoted
  const header = {
    leader_id: leaderId,
    order_id: orderId,
    deal_id: dealId,
    member_id: memberId,
    member_name: buyer.name,
    masked_phone: buyer.maskedPhone,
    unit_label: buyer.unitLabel,
    request_key: act.requestKey,
    body_hash: act.bodyHash,
    is_newcomer: quoted.isNewcomer,
    coupon_id: quote.couponId,
    amount_fen: quote.amountFen,
    newcomer_saving_fen: quote.newcomerSavingFen,
    discount_fen: quote.discountFen,
    pay_fen: quote.payFen,
    pickup_code: pickupCode,
    placed_at: placedAt,
    hold_until: holdUntil,
    note: onBehalf?.note || act.note || null,
    deliver_to: act.deliverTo ?? null,
    placed_by: onBehalf?.placedBy ?? null,
    chain_line: onBehalf?.chainLine ?? null,
  }
  const rows = lines.map((line, position) => ({
    leader_id: leaderId,
    line_id: line.lineId,
    order_id: orderId,
    deal_id: dealId,
    item_id: line.itemId,
    member_id: memberId,
    position,
    name: line.item.name,
    unit: line.item.unit,
    goods: line.item.goods,
    picture_url: line.item.pictureUrl,
    quantity: line.quantity,
    amount_fen: line.amountFen,
    discount_fen: line.discountFen,
    paid_fen: line.payFen,
    refunded_fen: 0,
    commission_fen: 0,
    short_quantity: 0,
  }))
  return { header, lines: rows }
}

/** The answer from what is known: a fresh order needs no reading back. */
export function newOrderAnswer(order: NewOrder, { quote, sale }: QuotedBasket): Order {
  return {
    orderId: order.orderId,
    number: null,
    leader: sale.leader,
    dealId: order.act.dealId,
    dealTitle: sale.title,
    facts: {
      placedAt: order.placedAt,
      holdUntil: order.holdUntil,
      paidAt: null,
      cancelledAt: null,
      refundedAt: null,
      arrivedAt: sale.facts.arrivedAt,
      dealClosesAt: sale.facts.closesAt,
      settledAt: null,
    },
    cancelReason: null,
    onBehalf: order.onBehalf !== null,
    settlement: null,
    pickupAt: sale.pickupAt,
    pickupUntil: sale.pickupUntil,
    pickupCode: null,
    amountFen: quote.amountFen,
    newcomerSavingFen: quote.newcomerSavingFen,
    discountFen: quote.discountFen,
    payFen: quote.payFen,
    lines: order.lines.map((line) => ({
      lineId: line.lineId,
      itemId: line.itemId,
      name: line.item.name,
      unit: line.item.unit,
      goods: line.item.goods,
      pictureUrl: line.item.pictureUrl,
      quantity: line.quantity,
      paidFen: line.payFen,
      shortQuantity: 0,
      refundedFen: fen(0),
      arrivedAt: null,
      heldBackAt: null,
      handedOverAt: null,
    })),
    latePayments: [],
    note: order.act.note ?? null,
    deliverTo: order.act.deliverTo ?? null,
    collectorName: null,
    offersDelivery: sale.offersDelivery,
  }
}
