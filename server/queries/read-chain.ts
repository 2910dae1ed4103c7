import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { Converter } from 'opencc-js/t2cn'
import type { ChainRow, readChain as readChainEndpoint } from '#contract/chain'
import { CHAIN_LINE_CHARACTERS } from '#contract/chain'
import type { OutputOf } from '#contract/endpoint'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { memberKey, suggestMember } from '#domain/chain-member'
import { productTerms } from '#domain/chain-terms'
import { CHAIN_LIMITS, type ChainLine, parseChain, type Simplify } from '#domain/chain-text'
import type { DealId, LeaderId, MemberId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import { members } from '../db/schema/member'
import { orders } from '../db/schema/order'
import { products } from '../db/schema/reference'

interface ChainOfDeal {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly text: string
}

type Reading = OutputOf<typeof readChainEndpoint>

let dictionary: Simplify | undefined

/** Made when the first chain comes: the dictionary takes some 50 ms. */
function simplify(text: string): string {
  dictionary ??= Converter({ from: 'tw', to: 'cn' })
  return dictionary(text)
}

/** What a pasted chain says, against the deal's items and the leader's members. Writes nothing. */
export async function readChain(
  db: Db,
  of: ChainOfDeal,
): Promise<Outcome<Reading, 'not-found' | 'chain-too-long'>> {
  const [deal] = await db
    .select({ title: deals.title })
    .from(deals)
    .where(and(eq(deals.leaderId, of.leaderId), eq(deals.dealId, of.dealId)))
  if (!deal) return refused('not-found')
  const items = await itemsOf(db, of)
  const chainItems = items.map(({ item, searchText }) => ({
    ...productTerms(item.name, searchText),
    itemId: item.itemId,
    name: item.name,
    unit: item.unit,
    limit: item.limitPerMember,
  }))
  const reading = parseChain(of.text, { title: deal.title, items: chainItems }, simplify)
  if (reading.kind === 'refused') return refused('chain-too-long', CHAIN_LIMITS)
  const people = await peopleOf(db, of)
  return done({
    rows: reading.lines.map((line, row) => rowOf(line, row, people)),
    skipped: [...reading.skipped],
    items: items.map(({ item }) => ({
      itemId: item.itemId,
      name: item.name,
      unit: item.unit,
      priceFen: fen(item.priceFen),
      left: item.stock - item.reserved,
      limitPerMember: item.limitPerMember,
    })),
  })
}

function itemsOf(db: Db, { leaderId, dealId }: ChainOfDeal) {
  return db
    .select({ item: dealItems, searchText: products.searchText })
    .from(dealItems)
    .innerJoin(products, eq(products.productId, dealItems.productId))
    .where(and(eq(dealItems.leaderId, leaderId), eq(dealItems.dealId, dealId)))
    .orderBy(asc(dealItems.position))
}

interface Member {
  readonly memberId: MemberId
  readonly name: string
  readonly unitLabel: string | null
  readonly maskedPhone: string | null
}

interface People {
  readonly byName: ReadonlyMap<string, readonly Member[]>
  /** Who has an order in the deal, unpaid ones on hold included. */
  readonly buyers: ReadonlySet<MemberId>
  /** Lines of chains that are orders already. */
  readonly placedLines: ReadonlySet<string>
}

async function peopleOf(db: Db, { leaderId, dealId }: ChainOfDeal): Promise<People> {
  const served = await db
    .select({
      memberId: members.memberId,
      name: members.name,
      unitLabel: members.unitLabel,
      maskedPhone: members.maskedPhone,
    })
    .from(members)
    .where(and(eq(members.leaderId, leaderId), isNotNull(members.joinedAt)))
  const held = await db
    .select({ memberId: orders.memberId, chainLine: orders.chainLine })
    .from(orders)
    .where(and(eq(orders.leaderId, leaderId), eq(orders.dealId, dealId), isNull(orders.releasedAt)))
  const byName = new Map<string, Member[]>()
  for (const member of served) {
    const key = nameKey(member.name)
    byName.set(key, [...(byName.get(key) ?? []), member])
  }
  return {
    byName,
    buyers: new Set(held.map((order) => order.memberId)),
    placedLines: new Set(held.flatMap(({ chainLine }) => chainLine ?? [])),
  }
}

function nameKey(name: string): string {
  return memberKey(simplify(name))
}

function rowOf(line: ChainLine, row: number, people: People): ChainRow {
  const unitLabel = line.room?.label ?? null
  const sameName = line.name === '' ? [] : (people.byName.get(nameKey(line.name)) ?? [])
  const suggested = suggestMember(unitLabel, sameName)
  return {
    row,
    lineNumber: line.lineNumber,
    original: line.original,
    name: line.name,
    unitLabel,
    note: line.note,
    pieces: line.pieces.map(({ itemId = null, candidates, ...piece }) => ({
      ...piece,
      itemId,
      candidates: [...candidates],
    })),
    marks: [...line.marks],
    member: suggested
      ? { ...suggested.member, sure: suggested.sure, hasOrder: people.buyers.has(suggested.member.memberId) }
      : null,
    placedBefore: people.placedLines.has(line.original.slice(0, CHAIN_LINE_CHARACTERS)),
  }
}
