import { View } from '@tarojs/components'
import { useState } from 'react'
import { type BoardAudit, makeBoardFinal } from '#contract/board-audit'
import { mayMakeFinal } from '#domain/board-period'
import { useWrite } from '../../shared/api/use-write'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { boardWords } from './board-words/words'
import { mayStillCount } from './standing-view'

/** Makes a board final: says first who may still count, and asks once more. */
export function FinalForm({ audit }: { audit: BoardAudit }) {
  const words = useWords(boardWords)
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const { send, status } = useWrite(makeBoardFinal)
  const { kind, period, state, undecided, counts, coolsUntil, objectionsUntil } = audit
  if (state === 'final') return null
  const may = mayMakeFinal(state, { objections: undecided })
  const denials = {
    running: words.running,
    'objections-open': words.notBefore(dayTimeText(language, objectionsUntil)),
    'objections-undecided': words.decideFirst(undecided),
    final: words.states.final,
  }
  const waiting = mayStillCount(counts)
  const warning = waiting > 0 ? words.stillOpen(waiting) : words.nothingOpen
  const until = coolsUntil && counts.cooling > 0 ? words.coolsUntil(dayTimeText(language, coolsUntil)) : ''
  const make = async () => {
    const made = await send({ kind, period })
    setAsking(false)
    if (made) toast.show(words.madeFinal, { kind: 'done' })
  }
  return (
    <Section title={words.makeFinal}>
      <Card>
        <Stack gap={4}>
          <View>{words.finalRule}</View>
          <View className={waiting > 0 ? 'lt-strong' : 'lt-muted'}>{warning}</View>
          {until && <View>{until}</View>}
          <ActProblem status={status} />
          <Button
            block
            disabledReason={may.ok ? undefined : denials[may.reason]}
            onPress={() => setAsking(true)}
          >
            {words.makeFinal}
          </Button>
        </Stack>
      </Card>
      <ConfirmDialog
        open={asking}
        title={words.makeFinal}
        text={[warning, until, words.forGood].filter(Boolean).join(' ')}
        confirmLabel={words.makeFinal}
        busy={status.state === 'sending'}
        onConfirm={() => void make()}
        onClose={() => setAsking(false)}
      />
    </Section>
  )
}
