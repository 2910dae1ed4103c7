import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OperatorAfterSale } from '#contract/operator'
import { decideToRefuse, readOperatorAfterSale } from '#contract/operator'
import { afterSaleCan, isAfterSaleOpen } from '#domain/after-sale'
import type { AfterSaleId, LeaderId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
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
import './decide-screen.scss'

const TEXT_CHARACTERS = 300

interface DecideProps {
  readonly leaderId: LeaderId
  readonly afterSaleId: AfterSaleId
}

/** One after-sale that lies with the operator: both sides, the pictures, and the last word. */
export function DecideScreen(of: DecideProps) {
  const words = useWords(afterSaleWords).decide
  return (
    <LeaderOnly title={words.title}>
      <DecideLoaded {...of} />
    </LeaderOnly>
  )
}

function DecideLoaded({ leaderId, afterSaleId }: DecideProps) {
  const words = useWords(afterSaleWords).decide
  const loaded = useLoaded(useRead(readOperatorAfterSale, { leaderId, afterSaleId }))
  return (
    <Screen wide title={words.title} of={loaded} backTo={routes.operatorAfterSales()}>
      {(afterSale) => (
        <View className="lt-decide">
          <Stack gap={6}>
            <AfterSaleFactsCard afterSale={afterSale} />
            <AfterSalePictures afterSale={afterSale} />
          </Stack>
          <Stack gap={6}>
            <Leader afterSale={afterSale} />
            <AfterSaleTimeline afterSale={afterSale} />
            <Decision afterSale={afterSale} />
          </Stack>
        </View>
      )}
    </Screen>
  )
}

function Leader({ afterSale: { leaderName, communityName, since } }: { afterSale: OperatorAfterSale }) {
  const words = useWords(afterSaleWords).decide
  const language = useLanguage()
  const rows = [
    { term: words.leader, value: `${leaderName} · ${communityName}` },
    { term: words.since, value: dayTimeText(language, since) },
  ]
  return (
    <Card>
      <DefinitionList rows={rows} />
    </Card>
  )
}

/** Agree or refuse, both for good; what is decided or withdrawn says so. */
function Decision({ afterSale }: { afterSale: OperatorAfterSale }) {
  const words = useWords(afterSaleWords).decide
  const [open, setOpen] = useState<'agree' | 'refuse'>()
  const can = afterSaleCan.decide(afterSale.facts)
  const reason = can.ok ? undefined : words.denied[can.reason]
  const close = () => setOpen(undefined)
  return (
    <Stack gap={4}>
      {isAfterSaleOpen(afterSale.facts) && <View className="lt-hint">{words.final}</View>}
      <Button block disabledReason={reason} onPress={() => setOpen('agree')}>
        {words.agree}
      </Button>
      <Button block kind="danger" disabledReason={reason} onPress={() => setOpen('refuse')}>
        {words.refuse}
      </Button>
      {open === 'agree' && <AgreeSheet afterSale={afterSale} byRole="operator" onClose={close} />}
      {open === 'refuse' && <RefuseSheet afterSale={afterSale} onClose={close} />}
    </Stack>
  )
}

/** A failure leaves what was typed. */
function RefuseSheet({ afterSale, onClose }: { afterSale: OperatorAfterSale; onClose: () => void }) {
  const words = useWords(afterSaleWords).decide
  const { send, status } = useWrite(decideToRefuse)
  const [why, setWhy] = useState('')
  const { leaderId, afterSaleId } = afterSale
  const refuse = async () => {
    if (!(await send({ leaderId, afterSaleId, why: why.trim() }))) return
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
