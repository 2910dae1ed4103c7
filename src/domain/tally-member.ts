import type { DealItemId, MemberId } from './ids'
import { addFen, type Fen, fen } from './money'
import type { TallySums } from './tally'

/** A line of a paid order that is not refunded. */
export interface SoldLine {
  readonly memberId: MemberId
  readonly memberName: string
  readonly maskedPhone: string | null
  readonly unitLabel: string | null
  /** Of its order, in the deal's chain. */
  readonly number: number
  readonly itemId: DealItemId
  readonly name: string
  readonly quantity: number
  readonly isHandedOver: boolean
  /** After refunds. */
  readonly salesFen: Fen
}

export interface MemberTally extends TallySums {
  readonly memberName: string
  readonly maskedPhone: string | null
  readonly unitLabel: string | null
  readonly numbers: readonly number[]
  readonly goods: readonly Goods[]
}

interface Goods {
  readonly itemId: DealItemId
  readonly name: string
  readonly quantity: number
}

/**
 * What each person has to get, in the order of their first order; phone and home are of the last one. Two names
 * under one account are two persons: one may order for a neighbour.
 * @param lines in the order of their orders' numbers
 */
export function tallyByMember(lines: readonly SoldLine[]): MemberTally[] {
  const people = new Map<
    string,
    { numbers: Set<number>; goods: Map<DealItemId, Goods>; tally: MemberTally }
  >()
  for (const line of lines) {
    const key = `${line.memberId} ${line.memberName}`
    const person = people.get(key) ?? { numbers: new Set(), goods: new Map(), tally: nobody(line) }
    const { tally, goods } = person
    person.numbers.add(line.number)
    const quantity = line.quantity + (goods.get(line.itemId)?.quantity ?? 0)
    goods.set(line.itemId, { itemId: line.itemId, name: line.name, quantity })
    person.tally = {
      ...tally,
      maskedPhone: line.maskedPhone,
      unitLabel: line.unitLabel,
      quantity: tally.quantity + line.quantity,
      handedOverQuantity: tally.handedOverQuantity + (line.isHandedOver ? line.quantity : 0),
      salesFen: addFen(tally.salesFen, line.salesFen),
    }
    people.set(key, person)
  }
  return [...people.values()].map(({ tally, numbers, goods }) => ({
    ...tally,
    orderCount: numbers.size,
    numbers: [...numbers],
    goods: [...goods.values()],
  }))
}

function nobody({ memberName, maskedPhone, unitLabel }: SoldLine): MemberTally {
  const sums = { orderCount: 0, quantity: 0, handedOverQuantity: 0, salesFen: fen(0) }
  return { memberName, maskedPhone, unitLabel, numbers: [], goods: [], ...sums }
}
