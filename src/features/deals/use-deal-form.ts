import { useState } from 'react'
import type { Instant } from '#domain/ids'
import { serverNow } from '../../shared/server-clock'
import type { DealForm } from './deal-form'
import type { FormKey } from './deal-forms'
import { useDealForms } from './deal-forms'

/** The form of one deal: as it was left, else as `begin` makes it. */
export function useDealForm(key: FormKey, begin: (now: Instant) => DealForm) {
  const [first] = useState(() => begin(serverNow()))
  const begun = useDealForms((store) => store.forms.find((one) => one.key === key)?.form)
  const change = useDealForms((store) => store.change)
  const drop = useDealForms((store) => store.drop)
  return {
    form: begun ?? first,
    isBegun: begun !== undefined,
    change: (form: DealForm) => change(key, form),
    drop: () => drop(key),
  }
}
