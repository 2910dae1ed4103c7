import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LeaderDeal } from '#contract/deal'
import { changeDeal } from '#contract/deal'
import { type ChangeableField, changedFields, checkChange, mayChange } from '#domain/deal-change'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { useNow } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { TextInput } from '../../shared/ui/text-input'
import { toast } from '../../shared/ui/toast-store'
import { type ChangeForm, changeForm, changeOf } from './change-form'
import { problemSentences } from './deal-form-check'
import { fulfilmentWords } from './fulfilment-words/words'
import { MomentRow } from './moment-row'
import { dealsWords } from './words/words'

const NOTE_CHARACTERS = 200
type Times = 'closesAt' | 'pickupAt' | 'pickupUntil'

/** What may still change of a published deal; what may not says why. */
export function ChangeDealSheet({ deal, onClose }: { deal: LeaderDeal; onClose: () => void }) {
  const words = useWords(fulfilmentWords).change
  const { post, reasons } = useWords(dealsWords)
  const language = useLanguage()
  const now = useNow()
  const [form, setForm] = useState(() => changeForm(deal))
  const { send, status } = useWrite(changeDeal)

  const change = changeOf(form, deal)
  const problems = change ? problemSentences(checkChange(deal, change), language) : {}
  const touched = change ? changedFields(deal, change) : []
  const reasonOf = (field: ChangeableField) => {
    const may = mayChange(field, deal.facts, now)
    return may.ok ? undefined : reasons[may.reason]
  }
  const notNow = () => {
    if (!change || Object.keys(problems).length > 0) return words.mendFirst
    return touched.length === 0 ? words.nothing : undefined
  }
  const save = async () => {
    if (!change || !(await send({ dealId: deal.dealId, ...change, items: [...change.items] }))) return
    toast.show(words.done)
    onClose()
  }
  const moment = (name: Times, field: ChangeableField, dayLabel: string, timeLabel: string) => {
    const reason = reasonOf(field)
    if (reason)
      return <Fixed label={dayLabel} value={`${form[name].day} ${form[name].time}`} reason={reason} />
    const set = (part: Partial<ChangeForm[Times]>) => setForm({ ...form, [name]: { ...form[name], ...part } })
    return (
      <MomentRow
        dayLabel={dayLabel}
        timeLabel={timeLabel}
        value={form[name]}
        error={problems[name]}
        onDay={(day) => set({ day })}
        onTime={(time) => set({ time })}
      />
    )
  }
  const stockReason = reasonOf('stock')
  const footer = (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={notNow()}
        onPress={() => void save()}
      >
        {words.save}
      </Button>
    </Stack>
  )
  return (
    <SheetDialog open title={words.title} footer={footer} onClose={onClose}>
      <Stack gap={5}>
        {moment('closesAt', 'closesAt', post.closesDay, post.closesTime)}
        {moment('pickupAt', 'pickup', post.pickupDay, post.pickupTime)}
        {moment('pickupUntil', 'pickup', post.untilDay, post.untilTime)}
        {deal.items.map((item, position) =>
          stockReason ? (
            <Fixed
              key={item.itemId}
              label={words.stockOf(item.name)}
              value={String(item.stock)}
              reason={stockReason}
            />
          ) : (
            <TextInput
              key={item.itemId}
              kind="number"
              label={words.stockOf(item.name)}
              hint={words.left(item.left)}
              value={form.stocks[position] ?? ''}
              max={6}
              error={problems[`items.${position}.stock`]}
              onChange={(text) =>
                setForm({ ...form, stocks: form.stocks.map((stock, at) => (at === position ? text : stock)) })
              }
            />
          ),
        )}
        <TextArea
          label={post.note}
          value={form.note}
          max={NOTE_CHARACTERS}
          onChange={(note) => setForm({ ...form, note })}
        />
        <View className="lt-hint">{words.never}</View>
      </Stack>
    </SheetDialog>
  )
}

function Fixed({ label, value, reason }: { label: string; value: string; reason: string }) {
  return (
    <View>
      <View className="lt-muted">{label}</View>
      <View>{value}</View>
      <View className="lt-hint">{reason}</View>
    </View>
  )
}
