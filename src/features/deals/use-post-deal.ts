import { useRef, useState } from 'react'
import { createDeal, updateDeal } from '#contract/deal'
import type { DealId } from '#domain/ids'
import { useWrite } from '../../shared/api/use-write'
import type { DealForm } from './deal-form'
import type { DealDraftInput } from './deal-form-check'

interface Sent {
  readonly form: DealForm
  readonly publish: boolean
  readonly input: DealDraftInput
}

/** Sends a new deal, or the draft that is being edited. */
export function usePostDeal(edit: DealId | undefined) {
  const created = useWrite(createDeal)
  const updated = useWrite(updateDeal)
  const sent = useRef<Sent>()
  const [publishing, setPublishing] = useState(false)
  const { status, reset } = edit ? updated : created

  const post = (form: DealForm, publish: boolean, input: DealDraftInput) => {
    // Unchanged, it goes out as before, its opening time included: a retry must carry the same key.
    const last = sent.current
    const same = last?.form === form && last.publish === publish ? last.input : input
    sent.current = { form, publish, input: same }
    setPublishing(publish)
    return edit ? updated.send({ dealId: edit, ...same, publish }) : created.send({ ...same, publish })
  }
  return { post, status, reset, publishing }
}
