import { sql } from 'drizzle-orm'
import { cancelDeal, createDeal, type DealItemDraft, type LeaderDeal, markArrived } from '#contract/deal'
import { acceptHelperInvitation, inviteHelper, listHelpers } from '#contract/helper'
import { type Order, placeOrder, quoteOrder } from '#contract/order'
import { checkPayment, startPayment } from '#contract/payment'
import { businessMonth, businessWeek, DAY_MS, HOUR_MS, instantOf } from '#domain/business-time'
import type { CouponId, ProductId } from '#domain/ids'
import { fen } from '#domain/money'
import { periodCounters } from '#server/db/schema/leaderboard'
import { coupons } from '#server/db/schema/member'
import { newcomers } from '#server/db/schema/referral'
import type { Answer } from './api-calls'
import { type Api, startApi } from './harness'
import { type Leader, moveIn, type Person, settle, stock } from './settlers'

export interface Basket {
  readonly deal: LeaderDeal
  /** Pieces of the deal's items, in their order. */
  readonly pieces: readonly number[]
  readonly couponId?: CouponId | null
}

/** Two leaders, a small catalogue, and people as a test needs them, on the real server. */
export class Neighbourhood {
  private constructor(
    readonly api: Api,
    readonly leader: Leader,
    readonly other: Leader,
    /** Fresh, 8.00 to 20.00 yuan, 8.5 %. */
    readonly eggs: ProductId,
    /** Keeps, 20.00 to 60.00 yuan, no rate of its own. */
    readonly rice: ProductId,
    readonly retired: ProductId,
  ) {}

  static async open(on: 'pglite' | 'postgres' = 'pglite'): Promise<Neighbourhood> {
    const api = await startApi(on)
    const leader = await moveIn(api, 'Leader Li')
    const other = await moveIn(api, 'Leader Wu')
    const eggs = await stock(api, {
      name: '土鸡蛋',
      search: '土鸡蛋 jidan tjd',
      goods: 'fresh',
      minFen: 800,
      maxFen: 2_000,
      rateBp: 850,
    })
    const rice = await stock(api, {
      name: '五常大米',
      search: '五常大米 dami wcdm 100%',
      goods: 'other',
      minFen: 2_000,
      maxFen: 6_000,
    })
    const retired = await stock(api, {
      name: '旧商品',
      search: '旧商品',
      goods: 'other',
      minFen: 1,
      maxFen: 9_000,
      retired: true,
    })
    return new Neighbourhood(api, leader, other, eggs, rice, retired)
  }

  get now(): Date {
    return this.api.deps.clock.now()
  }

  /** An instant so many hours from now. */
  inHours(hours: number): string {
    return instantOf(this.now.getTime() + hours * HOUR_MS)
  }

  /** A member of long standing, served by the leader: no newcomer. */
  member(name = 'Member Zhang', servedBy: Leader = this.leader): Promise<Person> {
    return settle(this.api, {
      name,
      leaderId: servedBy.leaderId,
      joinedAt: new Date(this.now.getTime() - 400 * DAY_MS),
    })
  }

  /** Joined a moment ago by the leader's code, as joining writes it. */
  async newcomer(name = 'Newcomer Sun', joinedAt = this.now): Promise<Person> {
    const { leaderId } = this.leader
    const person = await settle(this.api, { name, leaderId, joinedAt })
    const { db } = this.api.deps
    await db.insert(newcomers).values({
      leaderId,
      memberId: person.memberId,
      name,
      code: 'Code12345678',
      channel: 'direct',
      joinedAt,
    })
    const at = instantOf(joinedAt)
    for (const [kind, period] of [
      ['week', businessWeek(at)],
      ['month', businessMonth(at)],
    ] as const) {
      await db
        .insert(periodCounters)
        .values({ leaderId, kind, period, joined: 1 })
        .onConflictDoUpdate({
          target: [periodCounters.leaderId, periodCounters.kind, periodCounters.period],
          set: { joined: sql`${periodCounters.joined} + 1` },
        })
    }
    return person
  }

  async coupon(person: Person, of: { amountFen: number; minimumFen?: number; expiresInHours?: number }) {
    const couponId = this.api.deps.chance.id('coupon')
    await this.api.deps.db.insert(coupons).values({
      memberId: person.memberId,
      couponId,
      kind: 'newcomer',
      amountFen: of.amountFen,
      minimumFen: of.minimumFen ?? 0,
      receivedAt: this.now,
      expiresAt: new Date(this.inHours(of.expiresInHours ?? 24)),
    })
    return couponId
  }

  /** Eggs at 12.90 (newcomers 1.00), rice at 39.90; open now, closes in 24 hours. */
  draft(changes: Partial<DealDraft> = {}): DealDraft {
    return {
      title: '周末鲜货',
      note: '',
      opensAt: this.inHours(0),
      closesAt: this.inHours(24),
      pickupAt: this.inHours(30),
      pickupUntil: this.inHours(34),
      items: [
        this.eggItem(),
        { productId: this.rice, priceFen: fen(3_990), stock: 50, limitPerMember: 5, newcomerFen: null },
      ],
      publish: true,
      ...changes,
    }
  }

  eggItem(changes: Partial<DealItemDraft> = {}): DealItemDraft {
    return {
      productId: this.eggs,
      priceFen: fen(1_290),
      stock: 100,
      limitPerMember: 5,
      newcomerFen: fen(100),
      ...changes,
    }
  }

  deal(changes: Partial<DealDraft> = {}, by: Leader = this.leader): Promise<LeaderDeal> {
    return this.api.ok(createDeal, this.draft(changes), by)
  }

  basket({ deal, pieces, couponId }: Basket) {
    const lines = deal.items.flatMap((item, position) => {
      const quantity = pieces[position] ?? 0
      return quantity > 0 ? [{ itemId: item.itemId, quantity }] : []
    })
    return {
      leaderId: deal.leaderId,
      dealId: deal.dealId,
      lines,
      ...(couponId !== undefined && { couponId }),
    }
  }

  /** Asks the price, then orders at it. */
  async tryToOrder(person: Person, of: Basket, key?: string): Promise<Answer<Order>> {
    const basket = this.basket(of)
    const quoted = await this.api.call(quoteOrder, basket, person)
    if (!quoted.ok) return quoted
    return this.api.call(
      placeOrder,
      { ...basket, expectedPayFen: quoted.value.payFen },
      { ...person, ...(key && { key }) },
    )
  }

  async order(person: Person, of: Basket): Promise<Order> {
    const answer = await this.tryToOrder(person, of)
    if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.detail}`)
    return answer.value
  }

  /** The person pays at the cashier and comes back. */
  async pay(person: Person, order: Order): Promise<Order> {
    const { paymentId, cashierUrl } = await this.api.ok(
      startPayment,
      { orderId: order.orderId, channel: 'h5' },
      person,
    )
    if (cashierUrl) this.api.cashier.pay(paymentId, this.now)
    const checked = await this.api.ok(checkPayment, { orderId: order.orderId }, person)
    return checked.order
  }

  async paidOrder(person: Person, of: Basket): Promise<Order> {
    return this.pay(person, await this.order(person, of))
  }

  /** Staff of the platform. */
  operator(name = 'Operator Qin'): Promise<Person> {
    return settle(this.api, { name, isOperator: true })
  }

  /** Somebody who may hand over at the leader's counter, invited and accepted. */
  async helper(name = 'Helper Wang', by: Leader = this.leader): Promise<Person> {
    const person = await settle(this.api, { name })
    await this.api.ok(acceptHelperInvitation, { code: await this.invitation(name, by) }, person)
    return person
  }

  /** The code of a fresh invitation. */
  async invitation(name: string, by: Leader = this.leader): Promise<string> {
    const { helperId } = await this.api.ok(inviteHelper, { name }, by)
    const { items } = await this.api.ok(listHelpers, {}, by)
    const link = items.find((helper) => helper.helperId === helperId)?.link
    if (!link) throw new Error('an invitation has a link')
    return link.slice(-12)
  }

  /** The deal closes and its goods come. */
  async arrive(deal: LeaderDeal): Promise<LeaderDeal> {
    const closesInMs = new Date(deal.facts.closesAt).getTime() - this.now.getTime()
    this.api.later(Math.max(0, closesInMs) + 1_000)
    return this.api.ok(markArrived, { dealId: deal.dealId }, this.leader)
  }

  cancel(deal: LeaderDeal): Promise<LeaderDeal> {
    return this.api.ok(cancelDeal, { dealId: deal.dealId, reason: '供应商缺货' }, this.leader)
  }
}

interface DealDraft {
  title: string
  note: string
  opensAt: string
  closesAt: string
  pickupAt: string
  pickupUntil: string
  items: DealItemDraft[]
  publish: boolean
  offersDelivery?: boolean
  minimumMembers?: number | null
}
