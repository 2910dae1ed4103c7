import * as v from 'valibot'
import { create } from 'zustand'
import { readChain } from '#contract/chain'
import { idOf } from '#contract/schema'
import type { DealId } from '#domain/ids'
import { slot } from '../../shared/storage'
import { reviewRow } from './chain-review'

const draft = v.object({
  dealId: idOf('deal'),
  text: v.string(),
  /** Null before the text is read. */
  review: v.nullable(
    v.object({
      ...v.pick(readChain.output, ['items', 'skipped']).entries,
      rows: v.array(reviewRow),
    }),
  ),
})
export type ChainDraft = v.InferOutput<typeof draft>
export type Review = NonNullable<ChainDraft['review']>

const kept = slot('chainDrafts', v.array(draft))

const MOST_DRAFTS = 3

interface ChainDrafts {
  readonly drafts: readonly ChainDraft[]
  change(draft: ChainDraft): void
}

/** What was pasted and edited survives a closed app; each deal has its own. */
export const useChainDrafts = create<ChainDrafts>((set) => ({
  drafts: kept.get() ?? [],
  change: (changed) =>
    set(({ drafts }) => {
      const next = [...drafts.filter(({ dealId }) => dealId !== changed.dealId), changed].slice(-MOST_DRAFTS)
      kept.set(next)
      return { drafts: next }
    }),
}))

export function useChainDraft(dealId: DealId) {
  const { drafts, change } = useChainDrafts()
  const current = drafts.find((one) => one.dealId === dealId) ?? { dealId, text: '', review: null }
  return { draft: current, change: (changes: Partial<ChainDraft>) => change({ ...current, ...changes }) }
}
