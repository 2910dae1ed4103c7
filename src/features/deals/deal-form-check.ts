import type { DealItemDraft } from '#contract/deal'
import { en } from '#contract/sentences/en'
import { zhHans } from '#contract/sentences/zh-hans'
import { zhHant } from '#contract/sentences/zh-hant'
import type { DealProblem, DealProblemCode } from '#domain/deal-draft'
import { checkDeal, DEAL_LIMITS } from '#domain/deal-draft'
import type { Instant } from '#domain/ids'
import { fen } from '#domain/money'
import type { Language } from '../../shared/i18n/words'
import type { DealForm, FormItem } from './deal-form'
import { instantAt, minimumOf, openingNow, stockOf } from './deal-form'
import type { dealsWords } from './words/words'

export interface DealDraftInput {
  readonly title: string
  readonly note: string
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly pickupAt: Instant
  readonly pickupUntil: Instant
  readonly offersDelivery: boolean
  readonly minimumMembers: number | null
  readonly items: DealItemDraft[]
}

export type CheckedForm =
  | { readonly ok: true; readonly input: DealDraftInput }
  | { readonly ok: false; readonly problems: readonly DealProblem[] }

const moments = ['opensAt', 'closesAt', 'pickupAt', 'pickupUntil'] as const

/** Kept as a draft, a deal may still lack these. */
const unfinished: readonly DealProblemCode[] = ['no-items', 'closes-in-past']

/** The form as the server takes it, or all that keeps it from being published (R14). */
export function checkForm(
  form: DealForm,
  as: { readonly title: string; readonly now: Instant; readonly publish: boolean },
): CheckedForm {
  const opensAt = form.opens === 'now' ? openingNow(as.now) : instantAt(form.opensAt)
  const times = { opensAt, closesAt: instantAt(form.closesAt) }
  const pickup = { pickupAt: instantAt(form.pickupAt), pickupUntil: instantAt(form.pickupUntil) }
  const set: Record<(typeof moments)[number], Instant | undefined> = { ...times, ...pickup }
  const missing = moments.filter((path) => set[path] === undefined)
  const input: DealDraftInput = {
    title: as.title,
    note: form.note.trim(),
    opensAt: set.opensAt ?? as.now,
    closesAt: set.closesAt ?? as.now,
    pickupAt: set.pickupAt ?? as.now,
    pickupUntil: set.pickupUntil ?? as.now,
    offersDelivery: form.offersDelivery,
    minimumMembers: minimumOf(form),
    items: form.items.map(draftOf),
  }
  const problems = [
    ...missing.map((path) => ({ path, code: 'required' as const })),
    ...checkDeal(input, new Map(form.items.map((item) => [item.productId, item])), as.now)
      // A moment that is missing was compared with a stand-in: nothing it says holds.
      .filter(({ path }) => missing.length === 0 || !moments.some((moment) => moment === path)),
    ...form.items.flatMap(newcomerMissing),
  ].filter(({ code }) => as.publish || !unfinished.includes(code))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input }
}

/** A price that is no amount counts as 0, which no range holds. */
function draftOf(item: FormItem): DealItemDraft {
  return {
    productId: item.productId,
    priceFen: item.priceFen ?? fen(0),
    stock: stockOf(item),
    limitPerMember: item.limitPerMember,
    newcomerFen: (item.forNewcomers && item.newcomerFen) || null,
  }
}

/** Switched on without an amount: sent as it is, the newcomer price would be lost unnoticed. */
function newcomerMissing(item: FormItem, position: number): DealProblem[] {
  const missing = item.forNewcomers && !item.newcomerFen
  return missing ? [{ path: `items.${position}.newcomerFen`, code: 'required' }] : []
}

const sentences = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en } satisfies Record<Language, unknown>

/** One sentence by field path, in the words the server uses for the same problem. */
export function problemSentences(
  problems: readonly DealProblem[],
  language: Language,
): Record<string, string> {
  const { fields } = sentences[language]
  return Object.fromEntries(problems.map(({ path, code, facts }) => [path, fields[code](facts ?? {})]))
}

/** What was typed, else a title made of the goods. */
export function titleOf(form: DealForm, words: (typeof dealsWords)['zh-Hans']['post']): string {
  return form.title.trim() || suggestedTitle(form.items, words)
}

/** Empty while nothing is chosen. */
export function suggestedTitle(
  items: readonly FormItem[],
  words: (typeof dealsWords)['zh-Hans']['post'],
): string {
  const [first] = items
  if (!first) return ''
  // The size stands behind the name: 「农家土鸡蛋 30枚」.
  const [name = ''] = first.name.slice(0, DEAL_LIMITS.titleCharacters / 2).split(' ')
  return words.titleSuggestion(name, items.length).slice(0, DEAL_LIMITS.titleCharacters)
}
