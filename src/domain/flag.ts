import { epochMs, isAfter, MINUTE_MS } from './business-time'
import { allowed, type Capability, denied } from './capability'
import type { Instant, MemberId } from './ids'

/** What may be wrong with a newcomer (G10). */
export const flagKinds = [
  'own-device',
  'same-device',
  'phone-family',
  'same-home',
  'burst',
  'refunded',
] as const
export type FlagKind = (typeof flagKinds)[number]

/** A doubt does not count until an operator clears it; a note is only shown to operators, and counts. */
export type FlagWeight = 'note' | 'doubt'

export interface Flag {
  readonly kind: FlagKind
  readonly weight: FlagWeight
  /** Whom it is shared with, the newcomer left out; empty when it is about the newcomer alone. */
  readonly others: readonly MemberId[]
}

/** What a newcomer left behind. */
export interface Traces {
  readonly memberId: MemberId
  readonly code: string
  readonly joinedAt: Instant
  readonly deviceId: string | null
  /** Where the first order goes to, as written. */
  readonly home: string | null
  /** The same for phones whose first nine digits are. */
  readonly phoneFamily: string | null
  readonly firstRefundedAt: Instant | null
}

/** A couple shares a phone; three people on one are unusual. */
export const DEVICE_PEOPLE = 2

/** Grandparents, parents and a child live together, and all may order. */
export const HOME_PEOPLE = 5

/** Two neighbours' numbers may be alike by chance or by a family plan; three in a hundred numbers are not. */
export const FAMILY_PEOPLE = 2

/** A poster in a large group, or an opening, brings many at once honestly: it is shown and counts. */
export const BURST_PEOPLE = 15
export const BURST_MINUTES = 10

/** Flags of a leader's newcomers by member; who has none is not in it. */
export function flagsOf(
  newcomers: readonly Traces[],
  leaderDevices: ReadonlySet<string>,
): ReadonlyMap<MemberId, readonly Flag[]> {
  const byDevice = groupBy(newcomers, ({ deviceId }) => deviceId)
  const byHome = groupBy(newcomers, ({ home }) => homeKey(home))
  const byFamily = groupBy(newcomers, ({ phoneFamily }) => phoneFamily)
  const inBurst = burstsOf(newcomers)
  const flags = new Map<MemberId, Flag[]>()
  for (const own of newcomers) {
    const found: Flag[] = []
    const { deviceId, home, phoneFamily, memberId } = own
    const others = (group: readonly Traces[] | undefined) =>
      (group ?? []).map((one) => one.memberId).filter((id) => id !== memberId)
    const onDevice = others(deviceId === null ? undefined : byDevice.get(deviceId))
    const atHome = others(byHome.get(homeKey(home) ?? ''))
    const family = others(phoneFamily === null ? undefined : byFamily.get(phoneFamily))
    if (deviceId !== null && leaderDevices.has(deviceId))
      found.push({ kind: 'own-device', weight: 'doubt', others: [] })
    if (onDevice.length > 0)
      found.push({ kind: 'same-device', weight: weightOf(onDevice, DEVICE_PEOPLE), others: onDevice })
    if (family.length >= FAMILY_PEOPLE) found.push({ kind: 'phone-family', weight: 'doubt', others: family })
    if (atHome.length > 0)
      found.push({ kind: 'same-home', weight: weightOf(atHome, HOME_PEOPLE), others: atHome })
    const burst = inBurst.get(memberId)
    if (burst) found.push({ kind: 'burst', weight: 'note', others: others(burst) })
    if (own.firstRefundedAt) found.push({ kind: 'refunded', weight: 'note', others: [] })
    if (found.length > 0) flags.set(memberId, found)
  }
  return flags
}

/** `most` people together are usual, the newcomer included. */
function weightOf(others: readonly MemberId[], most: number): FlagWeight {
  return others.length + 1 > most ? 'doubt' : 'note'
}

/** Spaces and case are how one writes, not where one lives. */
function homeKey(home: string | null): string | null {
  const key = home?.replace(/\s/g, '').toLowerCase() ?? ''
  return key === '' ? null : key
}

function groupBy(newcomers: readonly Traces[], keyOf: (one: Traces) => string | null): Map<string, Traces[]> {
  const groups = new Map<string, Traces[]>()
  for (const one of newcomers) {
    const key = keyOf(one)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** Those who joined by one code with so many others within so few minutes, with the others. */
function burstsOf(newcomers: readonly Traces[]): ReadonlyMap<MemberId, readonly Traces[]> {
  const bursts = new Map<MemberId, readonly Traces[]>()
  for (const group of groupBy(newcomers, ({ code }) => code).values()) {
    const inTime = [...group].sort((a, b) => epochMs(a.joinedAt) - epochMs(b.joinedAt))
    let from = 0
    inTime.forEach((last, to) => {
      while (
        epochMs(last.joinedAt) - epochMs(inTime[from]?.joinedAt ?? last.joinedAt) >
        BURST_MINUTES * MINUTE_MS
      )
        from += 1
      if (to - from + 1 < BURST_PEOPLE) return
      const burst = inTime.slice(from, to + 1)
      for (const one of burst) bursts.set(one.memberId, burst)
    })
  }
  return bursts
}

/** All flags of one newcomer are one case: looked at, decided and objected to together. */
export interface FlagCaseFacts {
  /** The heaviest of its flags. */
  readonly weight: FlagWeight
  readonly decidedAt: Instant | null
  readonly isRejected: boolean
  readonly objectedAt: Instant | null
}

export type FlagCaseState = 'open' | 'objected' | 'cleared' | 'rejected'

/** Open until decided; an objection after that opens it once more. */
export function flagCaseState({ decidedAt, isRejected, objectedAt }: FlagCaseFacts): FlagCaseState {
  if (!decidedAt) return 'open'
  if (objectedAt && isAfter(objectedAt, decidedAt)) return 'objected'
  return isRejected ? 'rejected' : 'cleared'
}

/** The newcomer does not count for now, or at all. */
export function isHeldBack(facts: FlagCaseFacts): boolean {
  return facts.decidedAt ? facts.isRejected : facts.weight === 'doubt'
}

/** By an operator, once, and once more after an objection. */
export function mayDecideFlags(facts: FlagCaseFacts): Capability<'decided'> {
  const state = flagCaseState(facts)
  return state === 'open' || state === 'objected' ? allowed : denied('decided')
}

/** By the leader, once, as long as the newcomer does not count. */
export function mayObjectToFlags(facts: FlagCaseFacts): Capability<'objected' | 'counts'> {
  if (facts.objectedAt) return denied('objected')
  return isHeldBack(facts) ? allowed : denied('counts')
}
