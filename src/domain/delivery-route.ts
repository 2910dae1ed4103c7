import { homeOf, inWalkingOrder } from './tally-home'

/** One door of a way through the neighbourhood (D8). */
export interface DeliveryStop {
  readonly to: string
  /** null when the address names none. */
  readonly building: string | null
  readonly floor: number | null
  /** Counts from 1; equal addresses are one stop. */
  readonly stop: number
}

/** The doors in the order one walks: building by building, entrance by entrance, up the floors. */
export function deliveryStops(addresses: readonly string[]): Map<string, DeliveryStop> {
  const walked = inWalkingOrder([...new Set(addresses)], (address) => address)
  return new Map(
    walked.map((to, index) => {
      const { building, room } = homeOf(to)
      return [to, { to, building: building || null, floor: floorOf(room), stop: index + 1 }]
    }),
  )
}

/** `301` is on floor 3, `1203` on 12; a room of one or two digits tells none. */
function floorOf(room: string): number | null {
  const digits = /^(\d{1,2})\d{2}$/.exec(room)?.[1]
  return digits ? Number(digits) : null
}
