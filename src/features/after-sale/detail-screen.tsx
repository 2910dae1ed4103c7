import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AfterSale } from '#contract/after-sale'
import { passAfterSale, readAfterSale, refuseAfterSale } from '#contract/after-sale'
import { afterSaleCan, afterSaleState, isAfterSaleOpen } from '#domain/after-sale'
import type { AfterSaleId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import { AfterSaleFactsCard } from './after-sale-facts-card'
import { AfterSalePictures } from './after-sale-pictures'
import { AfterSaleTimeline } from './after-sale-timeline'
import { AgreeSheet } from './agree-sheet'
import { afterSaleWords } from './words/words'

const TEXT_CHARACTERS = 300

/** One after-sale, as the leader decides on it. */
export function DetailScreen({ afterSaleId }: { afterSaleId: AfterSaleId }) {
  const words = useWords(afterSaleWords).detail
  return (
    <LeaderOnly title={words.title}>
      <DetailLoaded afterSaleId={afterSaleId} />
    </LeaderOnly>
  )
}

function DetailLoaded({ afterSaleId }: { afterSaleId: AfterSaleId }) {
  const words = useWords(afterSaleWords).detail
  const loaded = useLoaded(useRead(readAfterSale, { afterSaleId }))
  return (
    <Screen title={words.title} of={loaded} backTo={routes.afterSales()}>
      {(afterSale) => (
        <Stack gap={6}>
          <AfterSaleFactsCard afterSale={afterSale} />
          <AfterSalePictures afterSale={afterSale} />
          <AfterSaleTimeline afterSale={afterSale} />
          <Decide afterSale={afterSale} />
        </Stack>
      )}
    </Screen>
  )
}

/** Agree, refuse or pass on, until it is decided; what is the operator's by now says so. */
function Decide({ afterSale }: { afterSale: AfterSale }) {
  const words = useWords(afterSaleWords).detail
  const [open, setOpen] = useState<'agree' | 'refuse' | 'pass'>()
  const { facts } = afterSale
  const state = afterSaleState(facts)
  const agree = afterSaleCan.agree(facts)
  const refuse = afterSaleCan.refuse(facts)
  const pass = afterSaleCan.passOn(facts)
  const close = () => setOpen(undefined)
  if (!isAfterSaleOpen(facts)) return null
  return (
    <Stack gap={4}>
      {(state === 'escalated' || state === 'passed-to-operator') && (
        <View className="lt-hint">{words.withOperator}</View>
      )}
      <Button
        block
        disabledReason={agree.ok ? undefined : words.denied[agree.reason]}
        onPress={() => setOpen('agree')}
      >
        {words.agree}
      </Button>
      <Button
        block
        kind="danger"
        disabledReason={refuse.ok ? undefined : words.denied[refuse.reason]}
        onPress={() => setOpen('refuse')}
      >
        {words.refuse}
      </Button>
      <Button
        block
        kind="quiet"
        disabledReason={pass.ok ? undefined : words.denied[pass.reason]}
        onPress={() => setOpen('pass')}
      >
        {words.pass}
      </Button>
      {open === 'agree' && <AgreeSheet afterSale={afterSale} byRole="leader" onClose={close} />}
      {open === 'refuse' && <RefuseSheet afterSale={afterSale} onClose={close} />}
      {open === 'pass' && <PassSheet afterSale={afterSale} onClose={close} />}
    </Stack>
  )
}

interface SheetProps {
  readonly afterSale: AfterSale
  readonly onClose: () => void
}

function RefuseSheet({ afterSale, onClose }: SheetProps) {
  const words = useWords(afterSaleWords).detail
  const { send, status } = useWrite(refuseAfterSale)
  const [why, setWhy] = useState('')
  const refuse = async () => {
    if (!(await send({ afterSaleId: afterSale.afterSaleId, why: why.trim() }))) return
    toast.show(words.refused)
    onClose()
  }
  const footer = (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button
        block
        kind="danger"
        loading={status.state === 'sending'}
        disabledReason={why.trim() === '' ? words.whyFirst : undefined}
        onPress={() => void refuse()}
      >
        {words.refuse}
      </Button>
    </Stack>
  )
  return (
    <SheetDialog open alert title={words.refuseTitle} footer={footer} onClose={onClose}>
      <TextArea
        required
        label={words.why}
        value={why}
        max={TEXT_CHARACTERS}
        placeholder={words.whyHint}
        onChange={setWhy}
      />
    </SheetDialog>
  )
}

function PassSheet({ afterSale, onClose }: SheetProps) {
  const words = useWords(afterSaleWords).detail
  const { send, status } = useWrite(passAfterSale)
  const [note, setNote] = useState('')
  const pass = async () => {
    if (!(await send({ afterSaleId: afterSale.afterSaleId, note: note.trim() }))) return
    toast.show(words.passed)
    onClose()
  }
  const footer = (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button block loading={status.state === 'sending'} onPress={() => void pass()}>
        {words.pass}
      </Button>
    </Stack>
  )
  return (
    <SheetDialog open title={words.passTitle} footer={footer} onClose={onClose}>
      <Stack gap={5}>
        <View>{words.passText}</View>
        <TextArea label={words.passNote} value={note} max={TEXT_CHARACTERS} onChange={setNote} />
      </Stack>
    </SheetDialog>
  )
}
