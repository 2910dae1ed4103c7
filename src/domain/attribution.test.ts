import { attributionOf, canMoveToLeader, creditedTouch } from './attribution'

const A = 'ldr_a'
const B = 'ldr_b'
const JOINED = '2026-11-30T12:00:00.000Z'

it('credits the last code opened', () => {
  const touches = [
    { leaderId: B, at: '2026-11-20T00:00:00.000Z' },
    { leaderId: A, at: '2026-11-10T00:00:00.000Z' },
  ] as const
  expect(creditedTouch(touches, JOINED)?.leaderId).toBe(B)
})

it('of two opened at once, credits the later in the list', () => {
  const at = '2026-11-20T00:00:00.000Z'
  expect(
    creditedTouch(
      [
        { leaderId: A, at },
        { leaderId: B, at },
      ],
      JOINED,
    )?.leaderId,
  ).toBe(B)
})

it.each([
  ['30 days to the millisecond', '2026-10-31T12:00:00.000Z', true],
  ['a millisecond more than 30 days', '2026-10-31T11:59:59.999Z', false],
  ['the moment of joining', JOINED, true],
  ['after joining', '2026-11-30T12:00:00.001Z', false],
])('a touch of %s counts: %s', (_, at, counts) => {
  expect(creditedTouch([{ leaderId: A, at }], JOINED) !== undefined).toBe(counts)
})

it('credits nobody without a touch', () => {
  expect(creditedTouch([], JOINED)).toBeUndefined()
})

it.each([
  ['new', false, { kind: 'credited', leaderId: A }],
  ['new', true, { kind: 'refused', reason: 'self' }],
  ['leader', true, { kind: 'refused', reason: 'self' }],
  ['leader', false, { kind: 'refused', reason: 'leader' }],
  ['former-member', false, { kind: 'refused', reason: 'former-member' }],
  ['member', false, { kind: 'refused', reason: 'already-member' }],
] as const)('a person who is %s (own code: %s) gives %o', (person, isOwnCode, attribution) => {
  expect(attributionOf({ leaderId: A, person, isOwnCode })).toEqual(attribution)
})

it('lets a member move once in seven days', () => {
  const moved = '2026-11-23T12:00:00.000Z'
  expect(canMoveToLeader(null, JOINED)).toEqual({ ok: true })
  expect(canMoveToLeader(moved, JOINED)).toEqual({ ok: true })
  expect(canMoveToLeader(moved, '2026-11-30T11:59:59.999Z')).toEqual({
    ok: false,
    reason: 'moved-recently',
    again: JOINED,
  })
})
