import { and, desc, eq } from 'drizzle-orm'
import * as v from 'valibot'
import type { OutputOf } from '#contract/endpoint'
import { type CodeRow, channel, channels, type listReferralCodes as listEndpoint } from '#contract/referral'
import { type BusinessMonth, instantOf } from '#domain/business-time'
import { type FunnelFacts, milestonesOf } from '#domain/funnel'
import type { LeaderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { POSTER_TEMPLATES } from '#domain/poster-wish'
import { isReferralCode, landingUrl } from '#domain/referral-code'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { leaderCodes, touches } from '../db/schema/referral'
import { instantOrNull } from './deal-facts'
import { readNewcomerFacts } from './newcomers'

interface CodesOf {
  readonly leaderId: LeaderId
  /** Left out: in all. */
  readonly month?: BusinessMonth | undefined
  readonly linkOrigin: string
  readonly now: Date
}

interface Brought {
  readonly opened: number
  readonly joined: number
  readonly ordered: number
  readonly counted: number
}

/** Own codes by channel, the live ones first, with what each has brought (G1, G4). */
export async function listReferralCodes(db: Db, of: CodesOf): Promise<OutputOf<typeof listEndpoint>> {
  const [rows, opened, people] = await Promise.all([
    readCodes(db, of.leaderId),
    readOpened(db, of),
    readNewcomerFacts(db, { leaderId: of.leaderId, period: of.month }),
  ])
  const openedOf = (codes: ReadonlySet<string>) =>
    new Set(opened.filter(({ code }) => codes.has(code)).map(({ deviceId }) => deviceId)).size
  const brought = (codes: ReadonlySet<string>): Brought => ({
    opened: openedOf(codes),
    ...cameBy(
      people.filter(({ code }) => codes.has(code)),
      of.now,
    ),
  })
  return {
    channels: channels.flatMap((name) => {
      const own = rows.filter((row) => row.code.channel === name)
      if (own.length === 0) return []
      const codes = own.map((row) => ({ ...codeRow(row, of), ...brought(new Set([row.code.code])) }))
      // Every member may have one: only those that brought somebody are shown one by one.
      const shown = name === 'neighbour' ? codes.filter((code) => code.opened + code.joined > 0) : codes
      return [{ channel: name, ...brought(new Set(codes.map(({ code }) => code))), codes: shown }]
    }),
  }
}

function cameBy(people: readonly FunnelFacts[], now: Date): Omit<Brought, 'opened'> {
  const { joined, ordered, counted } = milestonesOf(people, 'month', instantOf(now))
  return { joined, ordered, counted }
}

function readCodes(db: Db, leaderId: LeaderId) {
  return db
    .select({ code: leaderCodes, dealTitle: deals.title })
    .from(leaderCodes)
    .leftJoin(deals, and(eq(deals.leaderId, leaderCodes.leaderId), eq(deals.dealId, leaderCodes.dealKey)))
    .where(eq(leaderCodes.leaderId, leaderId))
    .orderBy(desc(leaderCodes.retiredAt), leaderCodes.createdAt, leaderCodes.code)
}

/** Devices by code. A device that opened several codes of a channel counts once in it. */
function readOpened(db: Db, { leaderId, month }: CodesOf) {
  return db
    .selectDistinct({ code: touches.code, deviceId: touches.deviceId })
    .from(touches)
    .where(and(eq(touches.leaderId, leaderId), month === undefined ? undefined : eq(touches.month, month)))
}

function codeRow(
  { code: row, dealTitle }: Awaited<ReturnType<typeof readCodes>>[number],
  { linkOrigin }: CodesOf,
): Omit<CodeRow, keyof Brought> {
  invariant(isReferralCode(row.code), 'a stored code is one')
  return {
    code: row.code,
    link: landingUrl(linkOrigin, row.code),
    channel: v.parse(channel, row.channel),
    label: row.label,
    poster: POSTER_TEMPLATES.find((one) => one === row.poster) ?? null,
    deal: row.dealKey !== '' && dealTitle !== null ? { dealId: row.dealKey, title: dealTitle } : null,
    step: row.step || null,
    createdAt: instantOf(row.createdAt),
    retiredAt: instantOrNull(row.retiredAt),
  }
}
