import { invariant } from './invariant'

export interface Score {
  readonly converted: number
  readonly joined: number
}

export interface Place {
  /** Equal scores share a rank, and the next rank is skipped: 1, 2, 2, 4. */
  readonly rank: number
  readonly on: boolean
}

/** How many leaders have exactly this score. */
export interface ScoreBucket extends Score {
  readonly leaders: number
}

const NOTHING: Score = { converted: 0, joined: 0 }

/** R10: one in ten of the leaders active in the period, rounded up. */
export function boardSize(activeLeaders: number): number {
  return Math.ceil(activeLeaders / 10)
}

/** Below 0 when `left` stands before `right`: converted first, then joined, both descending (R10). */
export function compareScores(left: Score, right: Score): number {
  return right.converted - left.converted || right.joined - left.joined
}

/**
 * Everyone in board order. All who tie at the last place are on; nobody with 0 converted is (R10).
 * Leaders that tie keep the order they came in.
 */
export function rankLeaders<T extends Score>(standings: readonly T[], activeLeaders: number): (T & Place)[] {
  const size = boardSize(activeLeaders)
  const sorted = [...standings].sort(compareScores)
  let rank = 0
  return sorted.map((standing, index) => {
    const before = sorted[index - 1]
    if (!before || compareScores(before, standing) !== 0) rank = index + 1
    return { ...standing, rank, on: isOn(standing, rank, size) }
  })
}

/** The score of the last place that is on the board; null when nobody is. */
export function boardLine(ranked: readonly (Score & Place)[]): Score | null {
  const onBoard = ranked.filter((place) => place.on)
  return scoreOf(onBoard[onBoard.length - 1])
}

/**
 * What is missing to the board line's score: converted, and joined beside it. Whoever adds both stands on the
 * line. With nobody on the board one converted newcomer is enough. Whoever is on misses nothing.
 */
export function gapToLine(score: Score, line: Score | null): Score {
  if (!line) return { converted: Math.max(0, 1 - score.converted), joined: 0 }
  if (compareScores(score, line) <= 0) return NOTHING
  return {
    converted: Math.max(0, line.converted - score.converted),
    joined: Math.max(0, line.joined - score.joined),
  }
}

/** A bucket with how many leaders have a better score: whoever scores the same stands one behind them. */
export interface StandingBucket extends ScoreBucket {
  readonly leadersAbove: number
}

/** The same board out of counts of scores, in any order, without a list of everyone. */
export function standHistogram(
  buckets: readonly ScoreBucket[],
  activeLeaders: number,
): { readonly buckets: readonly StandingBucket[]; readonly line: Score | null } {
  const size = boardSize(activeLeaders)
  let leadersAbove = 0
  let line: Score | null = null
  const standing = [...buckets].sort(compareScores).map((bucket) => {
    invariant(bucket.leaders >= 0, 'a score has 0 leaders or more')
    const stands = { ...bucket, leadersAbove }
    if (bucket.leaders > 0 && isOn(bucket, leadersAbove + 1, size)) line = scoreOf(bucket)
    leadersAbove += bucket.leaders
    return stands
  })
  return { buckets: standing, line }
}

/**
 * Where a score stands. It is live and may be newer than the counts: `nextAbove` is the counted bucket with the
 * lowest score better than it, undefined when none is.
 */
export function placeOfScore(
  own: Score,
  nextAbove: Pick<StandingBucket, 'leaders' | 'leadersAbove'> | undefined,
  board: { readonly line: Score | null; readonly activeLeaders: number },
): Place & { readonly gap: Score } {
  const rank = nextAbove ? nextAbove.leadersAbove + nextAbove.leaders + 1 : 1
  const on = isOn(own, rank, boardSize(board.activeLeaders))
  return { rank, on, gap: on ? NOTHING : gapToLine(own, board.line) }
}

/** Ranks are shared, so a rank inside the board's size is a place on it, ties at the last place included. */
function isOn(score: Score, rank: number, size: number): boolean {
  return score.converted > 0 && rank <= size
}

function scoreOf(place: Score | undefined): Score | null {
  return place ? { converted: place.converted, joined: place.joined } : null
}
