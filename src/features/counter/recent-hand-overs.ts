import type { Bag, BagLine } from '#contract/hand-over'
import { addMinutes, isBefore } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import { UNDO_HAND_OVER_MINUTES } from '#domain/order'

/** Lines of one bag that went out together. */
export interface HandedOver {
  readonly bag: Bag
  readonly lines: readonly BagLine[]
  readonly at: Instant
  readonly by: string
}

/** What went out in the last ten minutes and can still be taken back, the latest first. */
export function recentHandOvers(bags: readonly Bag[], now: Instant): HandedOver[] {
  const handed: HandedOver[] = []
  for (const bag of bags) {
    const times = new Set(bag.lines.flatMap((line) => line.handedOverAt ?? []))
    for (const at of times) {
      if (!isBefore(now, addMinutes(at, UNDO_HAND_OVER_MINUTES))) continue
      const lines = bag.lines.filter((line) => line.handedOverAt === at && line.state === 'collected')
      const by = lines[0]?.handedOverBy
      if (by) handed.push({ bag, lines, at, by })
    }
  }
  return handed.sort((one, other) => (isBefore(one.at, other.at) ? 1 : -1))
}
