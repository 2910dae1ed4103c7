import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OperatorBag } from '#contract/operator'
import { settleUncollected } from '#contract/operator'
import { formatYuan } from '#domain/money'
import { maySettle, type Settlement, settlements } from '#domain/uncollected'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { useNow } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { toast } from '../../shared/ui/toast-store'
import { operatorWords } from './words/words'

const WHY_CHARACTERS = 300

/** Refund or write-off, with a reason; a failure leaves both as they were. */
export function SettleForm({ bag }: { bag: OperatorBag }) {
  const words = useWords(operatorWords).bag
  const now = useNow()
  const [how, setHow] = useState<Settlement>()
  const [why, setWhy] = useState('')
  const { send, status } = useWrite(settleUncollected)
  const { leaderId, orderId } = bag
  const hints = { refund: words.refundHint(formatYuan(bag.leftFen)), 'write-off': words.writeOffHint }
  const denials = { settled: words.done, 'not-yet': words.notYet, 'more-to-come': words.moreToCome }
  const reason = () => {
    if (!how) return words.howFirst
    const may = maySettle(bag, how, now)
    if (!may.ok) return denials[may.reason]
    return why.trim() === '' ? words.whyFirst : undefined
  }
  const settle = async () => {
    if (!how) return
    if (await send({ leaderId, orderId, settlement: how, why: why.trim() })) toast.show(words.done)
  }
  const options = settlements.map((value) => {
    const may = maySettle(bag, value, now)
    return {
      value,
      label: words.settlements[value],
      hint: hints[value],
      ...(!may.ok && { disabledReason: denials[may.reason] }),
    }
  })
  return (
    <Section title={words.how}>
      <Card>
        <Stack gap={5}>
          <RadioRows label={words.how} options={options} value={how} onChange={setHow} />
          <TextArea
            required
            label={words.why}
            value={why}
            max={WHY_CHARACTERS}
            placeholder={words.whyHint}
            onChange={setWhy}
          />
          <View className="lt-hint">{words.after}</View>
          <ActProblem status={status} />
          <Button
            block
            loading={status.state === 'sending'}
            disabledReason={reason()}
            onPress={() => void settle()}
          >
            {words.submit}
          </Button>
        </Stack>
      </Card>
    </Section>
  )
}
