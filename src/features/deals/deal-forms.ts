import * as v from 'valibot'
import { create } from 'zustand'
import { slot } from '../../shared/storage'
import type { DealForm } from './deal-form'
import { dealForm } from './deal-form'

/** What a form was begun from: a new deal, a repeat of one, or the edit of a draft. */
export type FormKey = 'new' | `repeat ${string}` | `edit ${string}`

/** Forms begun and not sent, the one changed last at the end. */
const kept = slot('dealDraft', v.array(v.object({ key: v.string(), form: dealForm })))

const MOST_FORMS = 5

interface DealForms {
  readonly forms: readonly { readonly key: string; readonly form: DealForm }[]
  change(key: FormKey, form: DealForm): void
  drop(key: FormKey): void
}

/** What a leader has typed survives a closed app; each deal begun has its own. */
export const useDealForms = create<DealForms>((set) => ({
  forms: kept.get() ?? [],
  change: (key, form) =>
    set(({ forms }) => keep([...forms.filter((one) => one.key !== key), { key, form }].slice(-MOST_FORMS))),
  drop: (key) => set(({ forms }) => keep(forms.filter((one) => one.key !== key))),
}))

function keep(forms: { readonly key: string; readonly form: DealForm }[]) {
  kept.set(forms)
  return { forms }
}
