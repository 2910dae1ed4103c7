import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import {
  boardLine,
  boardSize,
  compareScores,
  gapToLine,
  placeOfScore,
  rankLeaders,
  type Score,
  type ScoreBucket,
  standHistogram,
} from './leaderboard'

interface Case {
  activeLeaders: number
  rows: { leader: string; converted: number; joined: number }[]
  size: number
  ranks: { leader: string; rank: number; on: boolean }[]
  line: Score | null
}

const { cases }: { cases: Case[] } = JSON.parse(
  readFileSync(`${__dirname}/../../test/golden/leaderboard.json`, 'utf8'),
)

it.each(cases)(
  'ranks $rows.length of $activeLeaders active leaders, $size places',
  ({ activeLeaders, rows, ...board }) => {
    const ranked = rankLeaders(rows, activeLeaders)
    const byName = (left: { rank: number; leader: string }, right: { rank: number; leader: string }) =>
      left.rank - right.rank || left.leader.localeCompare(right.leader)

    expect(boardSize(activeLeaders)).toBe(board.size)
    expect(ranked.map((place) => place.rank)).toEqual(board.ranks.map((place) => place.rank))
    expect(ranked.map(({ leader, rank, on }) => ({ leader, rank, on })).sort(byName)).toEqual(
      [...board.ranks].sort(byName),
    )
    expect(boardLine(ranked)).toEqual(board.line)
  },
)

it.each(cases)(
  'finds the same places in a histogram, $rows.length of $activeLeaders',
  ({ activeLeaders, rows, ranks, line }) => {
    for (const row of rows) {
      const expected = ranks.find((entry) => entry.leader === row.leader)
      const place = placeInHistogram(histogramOf(rows), row, activeLeaders)
      expect({ ...place, leader: row.leader }).toMatchObject({ ...expected, line })
    }
  },
)

function histogramOf(scores: readonly Score[]): ScoreBucket[] {
  const buckets = new Map<string, ScoreBucket>()
  for (const { converted, joined } of scores) {
    const key = `${converted}/${joined}`
    buckets.set(key, { converted, joined, leaders: (buckets.get(key)?.leaders ?? 0) + 1 })
  }
  return [...buckets.values()]
}

/** As the server does it: counts standing in order, then the bucket next above the own score. */
function placeInHistogram(buckets: readonly ScoreBucket[], own: Score, activeLeaders: number) {
  const { buckets: standing, line } = standHistogram(buckets, activeLeaders)
  const nextAbove = standing.filter((bucket) => compareScores(bucket, own) < 0).at(-1)
  return { ...placeOfScore(own, nextAbove, { line, activeLeaders }), line }
}

const score = fc.record({ converted: fc.nat(6), joined: fc.nat(6) })
const standings = fc.array(score, { minLength: 1, maxLength: 60 })
const idleLeaders = fc.nat(200)

it('shares ranks among equals, skips as many, and leaves no hole', () => {
  fc.assert(
    fc.property(standings, idleLeaders, (scores, idle) => {
      for (const place of rankLeaders(scores, scores.length + idle)) {
        const better = scores.filter((other) => compareScores(other, place) < 0).length
        expect(place.rank).toBe(better + 1)
      }
    }),
  )
})

it('leaves nobody out who has the score of one who is on, and takes nobody with 0 converted', () => {
  fc.assert(
    fc.property(standings, idleLeaders, (scores, idle) => {
      const ranked = rankLeaders(scores, scores.length + idle)
      const line = boardLine(ranked)
      for (const place of ranked) {
        const reachesLine = line !== null && compareScores(place, line) <= 0
        expect(place.on).toBe(reachesLine && place.converted > 0)
      }
      const eligible = scores.filter((entry) => entry.converted > 0).length
      const onBoard = ranked.filter((place) => place.on).length
      expect(onBoard).toBeGreaterThanOrEqual(Math.min(eligible, boardSize(scores.length + idle)))
    }),
  )
})

it('gives everyone the same rank, place and line by histogram as by list', () => {
  fc.assert(
    fc.property(standings, idleLeaders, (scores, idle) => {
      const active = scores.length + idle
      const ranked = rankLeaders(scores, active)
      const line = boardLine(ranked)
      for (const place of ranked) {
        const { rank, on } = place
        const gap = gapToLine(place, line)
        expect(placeInHistogram(histogramOf(scores), place, active)).toEqual({ rank, on, line, gap })
      }
    }),
  )
})

it('whoever adds the gap stands on the line, and only who is on misses nothing', () => {
  fc.assert(
    fc.property(standings, idleLeaders, (scores, idle) => {
      const ranked = rankLeaders(scores, scores.length + idle)
      const line = boardLine(ranked)
      for (const place of ranked) {
        const gap = gapToLine(place, line)
        const reached = { converted: place.converted + gap.converted, joined: place.joined + gap.joined }
        expect(compareScores(reached, line ?? { converted: 1, joined: 0 })).toBeLessThanOrEqual(0)
        expect(gap.converted + gap.joined === 0).toBe(place.on)
      }
    }),
  )
})

it.each([
  ['nobody is on: one converted', { converted: 0, joined: 9 }, null, { converted: 1, joined: 0 }],
  ['fewer converted', { converted: 2, joined: 9 }, { converted: 4, joined: 8 }, { converted: 2, joined: 0 }],
  ['fewer of both', { converted: 2, joined: 3 }, { converted: 4, joined: 8 }, { converted: 2, joined: 5 }],
  [
    'as many converted, fewer joined',
    { converted: 4, joined: 7 },
    { converted: 4, joined: 8 },
    { converted: 0, joined: 1 },
  ],
  [
    'above the line, fewer joined',
    { converted: 5, joined: 5 },
    { converted: 4, joined: 8 },
    { converted: 0, joined: 0 },
  ],
])('gap: %s', (_, own, line, gap) => {
  expect(gapToLine(own, line)).toEqual(gap)
})

it('compares a score newer than the counts', () => {
  const buckets = [
    { converted: 5, joined: 5, leaders: 1 },
    { converted: 3, joined: 4, leaders: 2 },
  ]
  expect(placeInHistogram(buckets, { converted: 4, joined: 4 }, 11)).toEqual({
    rank: 2,
    on: true,
    line: { converted: 3, joined: 4 },
    gap: { converted: 0, joined: 0 },
  })
})
