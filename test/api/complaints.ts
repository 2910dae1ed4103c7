import { askAfterSale } from '#contract/after-sale'
import type { LeaderDeal } from '#contract/deal'
import { handOver } from '#contract/hand-over'
import type { Order, OrderLine } from '#contract/order'
import type { PictureId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

export type Bag = { readonly person: Person; readonly order: Order; readonly deal: LeaderDeal }

/** Members of a neighbourhood who have collected, and complain. */
export class Complaints {
  constructor(private readonly here: Neighbourhood) {}

  /** A member with a bag of eggs (fresh, 12.90 each) and rice (39.90 each), just collected. */
  async collected(pieces: readonly number[] = [3, 1]) {
    const { here } = this
    const deal = await here.deal()
    const person = await here.member('Member Rotten')
    const order = await here.paidOrder(person, { deal, pieces })
    await here.arrive(deal)
    const lineIds = order.lines.map((line) => line.lineId)
    await here.api.ok(handOver, { orderId: order.orderId, lineIds }, here.leader)
    const [eggs, rice] = order.lines
    if (!eggs) throw new Error('no eggs')
    return { deal, person, order, eggs, rice: rice ?? eggs }
  }

  askOf(
    bag: Bag,
    line: OrderLine,
    quantity: number,
    expectedFen: number,
    pictureIds: readonly PictureId[] = [],
  ) {
    return {
      orderId: bag.order.orderId,
      lineId: line.lineId,
      quantity,
      reason: 'rotten' as const,
      note: '有两个是坏的',
      pictureIds: [...pictureIds],
      expectedFen: fen(expectedFen),
    }
  }

  asked(bag: Bag, line: OrderLine, quantity: number, expectedFen: number, pictureIds?: readonly PictureId[]) {
    return this.here.api.ok(
      askAfterSale,
      this.askOf(bag, line, quantity, expectedFen, pictureIds),
      bag.person,
    )
  }
}

export const problem = (code: string, facts?: object) => ({
  ok: false,
  problem: { code, ...(facts && { facts }) },
})
