import type { BoardAudit } from '#contract/board-audit'
import type { WordsLike } from '../../shared/i18n/words'
import type { zhHans } from './board-words/zh-hans'

type Standing = keyof BoardAudit['counts']

/** What counts first, then what may still count, then what does not. */
export const standings: readonly Standing[] = [
  'counted',
  'cooling',
  'notCollected',
  'afterSaleOpen',
  'flagged',
  'refunded',
  'orderedLater',
  'noOrder',
]

/** In one line, without what is 0. */
export function standingText(
  counts: BoardAudit['counts'],
  words: Pick<WordsLike<typeof zhHans>, 'standings' | 'dot'>,
): string {
  return standings
    .filter((name) => counts[name] > 0)
    .map((name) => `${words.standings[name]} ${counts[name]}`)
    .join(words.dot)
}

/** May still count, if one waits. */
export function mayStillCount({ cooling, notCollected, afterSaleOpen }: BoardAudit['counts']): number {
  return cooling + notCollected + afterSaleOpen
}
