import type { LeaderDeal } from '#contract/deal'
import { readDeal, readLeaderDeal } from '#contract/deal'
import { moveClock, readClock } from '#contract/demo'
import { type Bag, readCounter } from '#contract/hand-over'
import { join } from '#contract/landing'
import { type Order, placeOrder, quoteOrder, readOrder } from '#contract/order'
import { claimOrder } from '#contract/order-claim'
import { checkPayment, startPayment } from '#contract/payment'
import { createReferralCode } from '#contract/referral'
import { listDemoPeople, signInAsDemoPerson, signInByWechat } from '#contract/session'
import { MINUTE_MS } from '#domain/business-time'
import type { DealId, OrderId } from '#domain/ids'
import { type ApiCalls, apiCalls } from '../api/api-calls'
import type { CuttableNetwork } from './cuttable-network'

export interface Neighbour {
  readonly name: string
  readonly api: ApiCalls
  readonly token: string
}

export interface Bought extends Neighbour {
  readonly orderId: OrderId
}

export interface Basket {
  /** Pieces of the deal's items, in their order. */
  readonly pieces: readonly number[]
  readonly deliverTo?: string
}

/** Neighbours who order from phones of their own: through the API, since a browser each would take an hour. */
export class Neighbours {
  private phones = 0

  constructor(private readonly origin: string) {}

  /** A demo person, by name or role. */
  async demo(wanted: string): Promise<Neighbour> {
    const api = this.phone()
    const { people } = await api.ok(listDemoPeople, {})
    const person = people.find(({ name, role }) => name === wanted || role === wanted)
    if (!person) throw new Error(`the demo has no ${wanted}`)
    const { token } = await api.ok(signInAsDemoPerson, { memberId: person.memberId })
    return { api, token, name: person.name }
  }

  /** Somebody new who joins by the code. */
  async joined(code: string, name: string): Promise<Neighbour> {
    const api = this.phone()
    const { token } = await api.ok(signInByWechat, { code: `fake-evening-${this.phones}` })
    await api.ok(join, { code, name }, { token })
    return { api, token, name }
  }

  async bought(neighbour: Neighbour, deal: LeaderDeal, basket: Basket): Promise<Bought> {
    const { dealId, leaderId } = deal
    const { items } = await neighbour.api.ok(readDeal, { leaderId, dealId }, neighbour)
    const lines = items.flatMap(({ itemId }, at) => {
      const quantity = basket.pieces[at] ?? 0
      return quantity > 0 ? [{ itemId, quantity }] : []
    })
    const wanted = { leaderId, dealId, lines }
    const { payFen } = await neighbour.api.ok(quoteOrder, wanted, neighbour)
    const order = await neighbour.api.ok(
      placeOrder,
      { ...wanted, expectedPayFen: payFen, deliverTo: basket.deliverTo ?? null },
      neighbour,
    )
    return this.paid(neighbour, order.orderId)
  }

  /** Takes the order the leader placed, by its link, and pays it. */
  async claimed(neighbour: Neighbour, code: string): Promise<Bought> {
    const { orderId } = await neighbour.api.ok(claimOrder, { code }, neighbour)
    return this.paid(neighbour, orderId)
  }

  async paid(neighbour: Neighbour, orderId: OrderId): Promise<Bought> {
    const { api } = neighbour
    const { cashierUrl } = await api.ok(startPayment, { orderId, channel: 'h5' }, neighbour)
    const cashier = new URL(cashierUrl ?? '', this.origin)
    await fetch(`${this.origin}${cashier.pathname}/pay`, { method: 'POST' })
    const { state } = await api.ok(checkPayment, { orderId }, neighbour)
    if (state !== 'paid') throw new Error(`${neighbour.name} has not paid but ${state}`)
    return { ...neighbour, orderId }
  }

  /** An address of its own: limits count callers by it. */
  phone(): ApiCalls {
    this.phones += 1
    const address = `10.20.${this.phones >> 8}.${this.phones & 255}`
    return apiCalls((path, init) => {
      const headers = new Headers(init.headers)
      headers.set('x-real-ip', address)
      return fetch(this.origin + path, { ...init, headers })
    })
  }
}

export function leaderCode(leader: Neighbour, dealId: DealId): Promise<{ code: string }> {
  return leader.api.ok(createReferralCode, { channel: 'group-chat', dealId }, leader)
}

export function dealOf(leader: Neighbour, dealId: DealId): Promise<LeaderDeal> {
  return leader.api.ok(readLeaderDeal, { dealId }, leader)
}

export function orderOf(bought: Bought): Promise<Order> {
  return bought.api.ok(readOrder, { orderId: bought.orderId }, bought)
}

/** Everything an evening needs. */
export interface Evening {
  readonly origin: string
  readonly network: CuttableNetwork
  readonly neighbours: Neighbours
  readonly leader: Neighbour
}

/** Bags of this deal that can go out now, the first number first. */
export async function waitingBags({ leader }: Evening, dealId: DealId): Promise<Bag[]> {
  const { bags } = await leader.api.ok(readCounter, {}, leader)
  return bags
    .filter((bag) => bag.dealId === dealId && bag.lines.some((line) => line.state === 'ready'))
    .sort((one, other) => one.number - other.number)
}

export async function nowMs({ leader }: Evening): Promise<number> {
  return Date.parse((await leader.api.ok(readClock, {})).now)
}

/** Moves the demo's clock to a minute after this time. */
export async function passTime(evening: Evening, untilMs: number): Promise<void> {
  const aheadMinutes = Math.ceil((untilMs - (await nowMs(evening))) / MINUTE_MS) + 1
  await evening.leader.api.ok(moveClock, { aheadMinutes })
}
