import { useState } from 'react'
import { readLeaderDeal } from '#contract/deal'
import type { DealId, Instant } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { back, replace } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { serverNow, useNow } from '../../shared/server-clock'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import type { DealForm } from './deal-form'
import { editForm, emptyForm, repeatForm } from './deal-form'
import { checkForm, problemSentences, titleOf } from './deal-form-check'
import type { FormKey } from './deal-forms'
import { DealPreviewSheet } from './deal-preview-sheet'
import { FormGoods } from './form-goods'
import { FormTimes } from './form-times'
import { FormTitle } from './form-title'
import { FormTotal } from './form-total'
import { PostDealBar } from './post-deal-bar'
import { StartOver } from './start-over'
import { useDealForm } from './use-deal-form'
import { usePostDeal } from './use-post-deal'
import { dealsWords } from './words/words'

interface PostDealProps {
  /** A deal to take goods and prices from. */
  readonly repeat?: DealId
  /** A draft to go on with. */
  readonly edit?: DealId
}

export function PostDealScreen({ repeat, edit }: PostDealProps) {
  const words = useWords(dealsWords).post
  const from = edit ?? repeat
  return (
    <LeaderOnly title={edit ? words.editTitle : words.title}>
      {from ? (
        <FromDeal dealId={from} edit={Boolean(edit)} />
      ) : (
        <PostDeal title={words.title} formKey="new" begin={emptyForm} />
      )}
    </LeaderOnly>
  )
}

function FromDeal({ dealId, edit }: { dealId: DealId; edit: boolean }) {
  const words = useWords(dealsWords).post
  const title = edit ? words.editTitle : words.title
  const loaded = useLoaded(useRead(readLeaderDeal, { dealId }))
  if (loaded.state !== 'ready') {
    return (
      <Screen title={title} of={loaded} backTo={routes.deals()}>
        {() => null}
      </Screen>
    )
  }
  const formKey: FormKey = edit ? `edit ${dealId}` : `repeat ${dealId}`
  const formOf = edit ? editForm : repeatForm
  const begin = (now: Instant) => formOf(loaded.value, now)
  return <PostDeal title={title} formKey={formKey} begin={begin} edit={edit ? dealId : undefined} />
}

interface FormProps {
  readonly title: string
  readonly formKey: FormKey
  readonly begin: (now: Instant) => DealForm
  readonly edit?: DealId
}

function PostDeal({ title, formKey, begin, edit }: FormProps) {
  const words = useWords(dealsWords).post
  const language = useLanguage()
  const now = useNow()
  const { form, isBegun, change, drop } = useDealForm(formKey, begin)
  const { post, status, reset, publishing } = usePostDeal(edit)
  const [tried, setTried] = useState<'publish' | 'keep'>()
  const [previewing, setPreviewing] = useState(false)

  const check = (at: Instant, publish: boolean) =>
    checkForm(form, { title: titleOf(form, words), now: at, publish })
  const shown = tried ? check(now, tried === 'publish') : undefined
  const own = shown && !shown.ok ? problemSentences(shown.problems, language) : {}
  const problems = { ...(status.state === 'refused' && status.refusal.fields), ...own }

  const write = (next: DealForm) => {
    // The server spoke of what was sent, not of this.
    if (status.state !== 'sending') reset()
    change(next)
  }
  // A draft was opened from its own page, which lies beneath.
  const leaveTo = edit ? back : replace
  const send = async (publish: boolean) => {
    setTried(publish ? 'publish' : 'keep')
    const checked = check(serverNow(), publish)
    if (!checked.ok) return
    const deal = await post(form, publish, checked.input)
    if (!deal) return
    toast.show(publish ? words.published : words.kept)
    leaveTo(routes.deal({ dealId: deal.dealId }))
    drop()
  }
  const startOver = () => {
    setTried(undefined)
    reset()
    drop()
  }

  const bar = (
    <PostDealBar
      form={form}
      problemCount={Object.keys(own).length}
      status={status}
      publishing={publishing}
      onPreview={() => setPreviewing(true)}
      onSend={(publish) => void send(publish)}
    />
  )
  return (
    <Screen title={title} backTo={routes.deals()} footer={bar}>
      <Stack gap={7}>
        <FormGoods form={form} problems={problems} onChange={write} />
        <FormTitle form={form} problems={problems} onChange={write} />
        <FormTimes form={form} problems={problems} onChange={write} />
        <FormTotal items={form.items} />
        {isBegun && <StartOver onConfirm={startOver} />}
      </Stack>
      <DealPreviewSheet open={previewing} form={form} onClose={() => setPreviewing(false)} />
    </Screen>
  )
}
