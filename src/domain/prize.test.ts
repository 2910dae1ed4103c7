import { bandOf, bandProblems, mayClaimPrize, maySendPrize } from './prize'

const band = (fromRank: number, toRank: number) => ({ fromRank, toRank })
const AT = '2026-12-04T02:00:00.000Z'

it.each([
  ['one rank', [band(1, 1)], [undefined]],
  ['side by side, in any order', [band(4, 10), band(1, 3)], [undefined, undefined]],
  ['the last before the first', [band(3, 2)], ['reversed']],
  ['one rank twice', [band(1, 3), band(3, 5)], [undefined, 'overlapping']],
  ['one inside another', [band(1, 10), band(4, 5), band(11, 12)], [undefined, 'overlapping', undefined]],
])('bands: %s', (_, bands, problems) => {
  expect(bandProblems(bands)).toEqual(problems)
})

it('gives a rank the band it is in, and none to a rank between bands', () => {
  const bands = [band(1, 1), band(2, 3), band(5, 9)]
  expect([1, 2, 3, 4, 9, 10].map((rank) => bandOf(rank, bands)?.fromRank)).toEqual([
    1,
    2,
    2,
    undefined,
    5,
    undefined,
  ])
})

it('is claimed once, and sent once after that', () => {
  expect(mayClaimPrize({ claimedAt: null }).ok).toBe(true)
  expect(mayClaimPrize({ claimedAt: AT })).toMatchObject({ reason: 'claimed' })
  expect(maySendPrize({ claimedAt: null, sentAt: null })).toMatchObject({ reason: 'unclaimed' })
  expect(maySendPrize({ claimedAt: AT, sentAt: null }).ok).toBe(true)
  expect(maySendPrize({ claimedAt: AT, sentAt: AT })).toMatchObject({ reason: 'sent' })
})
