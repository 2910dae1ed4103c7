import { View } from '@tarojs/components'
import { useState } from 'react'
import { decideObjection, type OperatorObjection } from '#contract/board-audit'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { RadioRows } from '../../shared/ui/radio-rows'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { Stepper } from '../../shared/ui/stepper'
import { TextArea } from '../../shared/ui/text-area'
import { toast } from '../../shared/ui/toast-store'
import { boardWords } from './board-words/words'

const ANSWER_CHARACTERS = 300
const MOST_CORRECTION = 99

interface DecideObjectionProps {
  readonly objection: OperatorObjection
  readonly onClose: () => void
}

/** Upheld with a correction, or rejected; the answer is what the leader reads. */
export function DecideObjectionSheet({ objection, onClose }: DecideObjectionProps) {
  const words = useWords(boardWords)
  const [how, setHow] = useState<'upheld' | 'rejected'>()
  const [correction, setCorrection] = useState(1)
  const [answer, setAnswer] = useState('')
  const { send, status } = useWrite(decideObjection)
  const { kind, period, leaderId, leaderName, why } = objection
  const isUpheld = how === 'upheld'
  const decide = async () => {
    const input = { kind, period, leaderId, isUpheld, correction: isUpheld ? correction : 0 }
    if (!(await send({ ...input, answer: answer.trim() }))) return
    toast.show(words.decided, { kind: 'done' })
    onClose()
  }
  const reason = () => {
    if (!how) return words.howFirst
    return answer.trim() === '' ? words.answerFirst : undefined
  }
  const footer = (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={reason()}
        onPress={() => void decide()}
      >
        {words.decide}
      </Button>
    </Stack>
  )
  return (
    <SheetDialog open title={words.decideLabel(leaderName)} footer={footer} onClose={onClose}>
      <Stack gap={5}>
        <View>{why}</View>
        <RadioRows
          label={words.how}
          options={[
            { value: 'upheld', label: words.uphold, hint: words.upholdHint },
            { value: 'rejected', label: words.reject, hint: words.rejectHint },
          ]}
          value={how}
          onChange={setHow}
        />
        {isUpheld && (
          <Stack row gap={4} align="center" justify="between">
            <View>{words.correction}</View>
            <Stepper
              label={words.correction}
              value={correction}
              min={-MOST_CORRECTION}
              max={MOST_CORRECTION}
              onChange={setCorrection}
            />
          </Stack>
        )}
        <TextArea
          required
          label={words.answer}
          value={answer}
          max={ANSWER_CHARACTERS}
          placeholder={words.answerHint}
          onChange={setAnswer}
        />
      </Stack>
    </SheetDialog>
  )
}
