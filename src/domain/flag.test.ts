import {
  BURST_MINUTES,
  BURST_PEOPLE,
  type FlagCaseFacts,
  flagCaseState,
  flagsOf,
  isHeldBack,
  mayDecideFlags,
  mayObjectToFlags,
  type Traces,
} from './flag'
import type { MemberId } from './ids'

const START = Date.parse('2026-11-02T02:00:00.000Z')
const LEADER_DEVICE = 'f'.repeat(32)
const member = (n: number) => `mbr_${n}` as MemberId

const traces = (n: number, changes: Partial<Traces> = {}): Traces => ({
  ...{ memberId: member(n), code: 'CodeA', deviceId: `device ${n}`, home: null, phoneFamily: null },
  // An hour apart: nobody comes in a burst unless it is told.
  joinedAt: new Date(START + n * 3_600_000).toISOString(),
  firstRefundedAt: null,
  ...changes,
})
const many = (count: number, changes: (n: number) => Partial<Traces>) =>
  Array.from({ length: count }, (_, n) => traces(n, changes(n)))
const told = (newcomers: readonly Traces[]) =>
  [...flagsOf(newcomers, new Set([LEADER_DEVICE]))].map(([memberId, flags]) => [
    memberId,
    ...flags.map(({ kind, weight, others }) => `${kind} ${weight} ${others.length}`),
  ])

it.each<[string, Traces[], string | null]>([
  ['nothing in common', many(4, () => ({})), null],
  ['on the leader’s own phone', [traces(0, { deviceId: LEADER_DEVICE })], 'own-device doubt 0'],
  ['a couple on one phone', many(2, () => ({ deviceId: 'one' })), 'same-device note 1'],
  ['three on one phone', many(3, () => ({ deviceId: 'one' })), 'same-device doubt 2'],
  ['without a device, as WeChat’s oldest phones', many(4, () => ({ deviceId: null })), null],
  ['a family of four', many(4, () => ({ home: '2-301' })), 'same-home note 3'],
  ['five at home', many(5, () => ({ home: '2-301' })), 'same-home note 4'],
  ['six at home', many(6, () => ({ home: '2-301' })), 'same-home doubt 5'],
  [
    'one home written in two ways',
    [traces(0, { home: 'A2-301' }), traces(1, { home: ' a2 - 301' })],
    'same-home note 1',
  ],
  ['homes left empty', many(8, () => ({ home: ' ' })), null],
  ['two phones alike', many(2, () => ({ phoneFamily: 'x' })), null],
  ['three phones alike', many(3, () => ({ phoneFamily: 'x' })), 'phone-family doubt 2'],
  [
    'the first order refunded',
    [traces(0, { firstRefundedAt: '2026-11-05T00:00:00.000Z' })],
    'refunded note 0',
  ],
])('%s', (_, newcomers, first) => {
  expect(told(newcomers)).toEqual(first === null ? [] : newcomers.map(({ memberId }) => [memberId, first]))
})

describe('a burst', () => {
  const gap = (BURST_MINUTES * 60_000) / (BURST_PEOPLE - 1)
  const within = (n: number) => new Date(START + n * gap).toISOString()

  it('is so many on one code within so many minutes, is shown and counts', () => {
    const flags = told(many(BURST_PEOPLE, (n) => ({ joinedAt: within(n) })))
    expect(flags).toHaveLength(BURST_PEOPLE)
    expect(flags[0]).toEqual([member(0), `burst note ${BURST_PEOPLE - 1}`])
  })

  it('is not one fewer, nor the same slower, nor over two codes', () => {
    expect(told(many(BURST_PEOPLE - 1, (n) => ({ joinedAt: within(n) })))).toEqual([])
    const slower = (n: number) => new Date(START + n * (gap + 1)).toISOString()
    expect(told(many(BURST_PEOPLE, (n) => ({ joinedAt: slower(n) })))).toEqual([])
    expect(told(many(BURST_PEOPLE, (n) => ({ joinedAt: within(n), code: n % 2 ? 'A' : 'B' })))).toEqual([])
  })

  it('names only those who came in it', () => {
    const flags = told([...many(BURST_PEOPLE, (n) => ({ joinedAt: within(n) })), traces(500)])
    expect(flags.map(([memberId]) => memberId)).not.toContain(member(500))
  })
})

it('one newcomer can have several, and others are named without the newcomer', () => {
  const newcomers = many(3, () => ({ deviceId: LEADER_DEVICE, home: '2-301' }))
  expect(flagsOf(newcomers, new Set([LEADER_DEVICE])).get(member(1))).toEqual([
    { kind: 'own-device', weight: 'doubt', others: [] },
    { kind: 'same-device', weight: 'doubt', others: [member(0), member(2)] },
    { kind: 'same-home', weight: 'note', others: [member(0), member(2)] },
  ])
})

const facts: FlagCaseFacts = { weight: 'doubt', decidedAt: null, isRejected: false, objectedAt: null }
const FIRST = '2026-11-05T00:00:00.000Z'
const LATER = '2026-11-06T00:00:00.000Z'

it.each<[string, Partial<FlagCaseFacts>, string, boolean, string, string]>([
  ['a doubt', {}, 'open', true, 'yes', 'yes'],
  ['a note', { weight: 'note' }, 'open', false, 'yes', 'counts'],
  ['a doubt objected to before it is decided', { objectedAt: FIRST }, 'open', true, 'yes', 'objected'],
  ['cleared', { decidedAt: FIRST }, 'cleared', false, 'decided', 'counts'],
  ['rejected', { decidedAt: FIRST, isRejected: true }, 'rejected', true, 'decided', 'yes'],
  [
    'a note rejected',
    { weight: 'note', decidedAt: FIRST, isRejected: true },
    'rejected',
    true,
    'decided',
    'yes',
  ],
  [
    'rejected and objected to',
    { decidedAt: FIRST, isRejected: true, objectedAt: LATER },
    'objected',
    true,
    'yes',
    'objected',
  ],
  [
    'rejected again',
    { decidedAt: LATER, isRejected: true, objectedAt: FIRST },
    'rejected',
    true,
    'decided',
    'objected',
  ],
])('a case: %s', (_, changes, state, heldBack, decide, object) => {
  const of = { ...facts, ...changes }
  const word = (may: { ok: boolean; reason?: string }) => (may.ok ? 'yes' : may.reason)
  expect(flagCaseState(of)).toBe(state)
  expect(isHeldBack(of)).toBe(heldBack)
  expect([word(mayDecideFlags(of)), word(mayObjectToFlags(of))]).toEqual([decide, object])
})
