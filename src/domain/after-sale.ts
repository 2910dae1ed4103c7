import { addDays, hasCome, isAfter, isBefore } from './business-time'
import type { Capability } from './capability'
import { allowed, denied } from './capability'
import { availableFrom, type Goods } from './commission'
import type { Instant } from './ids'
import { invariant } from './invariant'
import { type Fen, fen, subtractFen, sumFen } from './money'

/** What can be wrong with goods. */
export const afterSaleReasons = ['rotten', 'short', 'wrong', 'damaged', 'other'] as const
export type AfterSaleReason = (typeof afterSaleReasons)[number]

export const MAX_AFTER_SALE_PICTURES = 6

/** A member who was refused may turn to the operator this long. */
export const ESCALATE_DAYS = 7

/** Of one line: enough to change one's mind, and an end to asking and taking back. */
export const MAX_WITHDRAWN = 5

/** What becomes of goods that were given money back for. */
export type GoodsAfter = 'returned' | 'written-off'

/** A collected line, as far as an after-sale of it asks. */
export interface AfterSaleLine {
  readonly quantity: number
  /** Pieces that never came: they were given back for already (D6). */
  readonly shortQuantity: number
  readonly paidFen: Fen
  readonly refundedFen: Fen
  readonly goods: Goods
  readonly handedOverAt: Instant | null
}

/** What was asked, and when what became of it. */
export interface AfterSaleFacts {
  readonly askedQuantity: number
  readonly askedFen: Fen
  readonly agreedAt: Instant | null
  readonly refusedAt: Instant | null
  /** By the leader, to the operator. */
  readonly passedAt: Instant | null
  /** By the member, to the operator. */
  readonly escalatedAt: Instant | null
  /** Refused by the operator: the last word. */
  readonly decidedAt: Instant | null
  readonly withdrawnAt: Instant | null
}

export type AfterSaleState = 'asked' | 'agreed' | 'refused' | 'passed-to-operator' | 'escalated' | 'withdrawn'

/** Agreed, withdrawn and refused by the operator are ends; of a refusal and a way to the operator the later one counts. */
export function afterSaleState(facts: AfterSaleFacts): AfterSaleState {
  if (facts.withdrawnAt) return 'withdrawn'
  if (facts.agreedAt) return 'agreed'
  if (facts.decidedAt) return 'refused'
  const { refusedAt, passedAt, escalatedAt } = facts
  const isOverruled = (at: Instant) => refusedAt !== null && isAfter(refusedAt, at)
  if (escalatedAt && !isOverruled(escalatedAt)) return 'escalated'
  if (passedAt && !isOverruled(passedAt)) return 'passed-to-operator'
  return refusedAt ? 'refused' : 'asked'
}

/** Somebody still has to decide: the commission of the line waits for it (R4). */
export function isAfterSaleOpen(facts: AfterSaleFacts): boolean {
  const state = afterSaleState(facts)
  return state === 'asked' || state === 'passed-to-operator' || state === 'escalated'
}

/** The after-sale window is the cooling of the line (R4). Null until it is collected. */
export function afterSaleUntil(line: AfterSaleLine): Instant | null {
  return line.handedOverAt && availableFrom(line.handedOverAt, line.goods)
}

/** Until when a refusal may be taken to the operator; null when nothing was refused. */
export function escalateUntil(facts: AfterSaleFacts): Instant | null {
  return facts.refusedAt && addDays(facts.refusedAt, ESCALATE_DAYS)
}

/**
 * What `quantity` pieces of a line come to, in fen, when `before` of them were spoken for: paid × pieces ÷ bought,
 * rounded down, as the difference of two such sums, so that the whole line comes to exactly what was paid.
 */
export function amountOfPieces(
  line: Pick<AfterSaleLine, 'quantity' | 'paidFen'>,
  quantity: number,
  before = 0,
): Fen {
  invariant(
    Number.isInteger(quantity) && quantity >= 0 && before >= 0 && before + quantity <= line.quantity,
    `${quantity} of ${line.quantity} pieces, ${before} before`,
  )
  const upTo = (pieces: number) => Math.floor((line.paidFen * pieces) / line.quantity)
  return fen(upTo(before + quantity) - upTo(before))
}

/** Pieces of a line nobody complained about yet; what was withdrawn may be asked for again. */
export function piecesLeft(line: AfterSaleLine, others: readonly AfterSaleFacts[]): number {
  return Math.max(0, line.quantity - line.shortQuantity - spokenFor(others))
}

/** What asking for so many pieces comes to, in fen: never more than is paid, not refunded and not asked for. */
export function askedAmount(line: AfterSaleLine, others: readonly AfterSaleFacts[], quantity: number): Fen {
  const open = sumFen(others.filter(isAfterSaleOpen).map((other) => other.askedFen))
  const left = Math.max(0, leftToRefund(line) - open)
  return fen(Math.min(left, amountOfPieces(line, quantity, line.shortQuantity + spokenFor(others))))
}

/** Paid and not given back yet, in fen. */
export function leftToRefund(line: Pick<AfterSaleLine, 'paidFen' | 'refundedFen'>): Fen {
  return subtractFen(line.paidFen, line.refundedFen)
}

/** What a leader gives back: for pieces, or an amount in fen. */
export type Agreement =
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'amount'; readonly amountFen: Fen }

/** In fen. All pieces asked for come to what was asked; fewer or more to their share of the line. */
export function agreedAmount(agreement: Agreement, facts: AfterSaleFacts, line: AfterSaleLine): Fen {
  if (agreement.kind === 'amount') return agreement.amountFen
  const { quantity } = agreement
  if (quantity === facts.askedQuantity) return facts.askedFen
  return amountOfPieces(line, Math.min(quantity, line.quantity))
}

/** Goods go back on sale only while their deal still sells; after that they are written off, whatever is wished. */
export function goodsAfter(wish: GoodsAfter, dealIsOpen: boolean): GoodsAfter {
  return dealIsOpen ? wish : 'written-off'
}

export type AskDenial = 'not-collected' | 'window-closed' | 'nothing-left' | 'asked-already'

/** By the member: something of a collected line, inside its window (R4). */
function ask(line: AfterSaleLine, others: readonly AfterSaleFacts[], now: Instant): Capability<AskDenial> {
  const until = afterSaleUntil(line)
  if (!until) return denied('not-collected')
  if (hasCome(until, now)) return denied('window-closed')
  if (leftToRefund(line) <= 0) return denied('nothing-left')
  if (others.filter((other) => other.withdrawnAt).length >= MAX_WITHDRAWN) return denied('asked-already')
  return piecesLeft(line, others) > 0 && askedAmount(line, others, piecesLeft(line, others)) > 0
    ? allowed
    : denied('asked-already')
}

/** The same for so many pieces. */
function askFor(
  line: AfterSaleLine,
  others: readonly AfterSaleFacts[],
  quantity: number,
  now: Instant,
): Capability<AskDenial | 'too-many-pieces'> {
  const may = ask(line, others, now)
  if (!may.ok) return may
  if (quantity > piecesLeft(line, others)) return denied('too-many-pieces')
  return askedAmount(line, others, quantity) > 0 ? allowed : denied('nothing-left')
}

/** By the leader, as long as nobody has decided: also what lies with the operator, for it ends the matter well. */
function agree(facts: AfterSaleFacts): Capability<'closed'> {
  return isAfterSaleOpen(facts) ? allowed : denied('closed')
}

/** The same for an amount in fen: never above what was paid and is not given back yet. */
function agreeTo(
  facts: AfterSaleFacts,
  line: AfterSaleLine,
  amountFen: Fen,
): Capability<'closed' | 'above-left' | 'nothing-given'> {
  const may = agree(facts)
  if (!may.ok) return may
  if (amountFen <= 0) return denied('nothing-given')
  return amountFen <= leftToRefund(line) ? allowed : denied('above-left')
}

/** By the leader, once; what is with the operator is the operator's to refuse. The reason is asked for apart. */
function refuse(facts: AfterSaleFacts): Capability<'closed' | 'with-operator'> {
  return undecided(facts)
}

/** By the leader, to the operator. */
function passOn(facts: AfterSaleFacts): Capability<'closed' | 'with-operator'> {
  return undecided(facts)
}

/** By the member: once, after a refusal, within seven days of it. */
function escalate(
  facts: AfterSaleFacts,
  now: Instant,
): Capability<'not-refused' | 'escalated-before' | 'escalation-late' | 'decided'> {
  if (facts.decidedAt) return denied('decided')
  if (facts.escalatedAt) return denied('escalated-before')
  const until = escalateUntil(facts)
  if (afterSaleState(facts) !== 'refused' || !until) return denied('not-refused')
  return isBefore(now, until) ? allowed : denied('escalation-late')
}

/** By the operator, once: agree or refuse what lies with the operator. The second of two comes too late. */
function decide(facts: AfterSaleFacts): Capability<'decided' | 'closed' | 'not-with-operator'> {
  if (facts.agreedAt || facts.decidedAt) return denied('decided')
  if (facts.withdrawnAt) return denied('closed')
  return isWithOperator(facts) ? allowed : denied('not-with-operator')
}

/** The same for an amount in fen, within what a leader could give. */
function decideTo(
  facts: AfterSaleFacts,
  line: AfterSaleLine,
  amountFen: Fen,
): Capability<'decided' | 'closed' | 'not-with-operator' | 'above-left' | 'nothing-given'> {
  const may = decide(facts)
  return may.ok ? agreeTo(facts, line, amountFen) : may
}

/** By the member, until somebody has decided. */
function withdraw(facts: AfterSaleFacts): Capability<'closed'> {
  return isAfterSaleOpen(facts) ? allowed : denied('closed')
}

function undecided(facts: AfterSaleFacts): Capability<'closed' | 'with-operator'> {
  if (afterSaleState(facts) === 'asked') return allowed
  return denied(isWithOperator(facts) ? 'with-operator' : 'closed')
}

function isWithOperator(facts: AfterSaleFacts): boolean {
  const state = afterSaleState(facts)
  return state === 'passed-to-operator' || state === 'escalated'
}

/** Read by the button and by the server. */
export const afterSaleCan = {
  ask,
  askFor,
  agree,
  agreeTo,
  refuse,
  passOn,
  escalate,
  decide,
  decideTo,
  withdraw,
}

/** Pieces that stand in an after-sale that was not withdrawn: each piece is complained about once. */
function spokenFor(others: readonly AfterSaleFacts[]): number {
  const pieces = others.filter((other) => !other.withdrawnAt).map((other) => other.askedQuantity)
  return pieces.reduce((sum, quantity) => sum + quantity, 0)
}
