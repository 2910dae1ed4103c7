import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Leaderboard, objectToBoard } from '#contract/leaderboard'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { toast } from '../../shared/ui/toast-store'
import { prizesWords } from './prize-words/words'

const WHY_CHARACTERS = 300

/** Asks what is wrong with the board; what was typed stays when it is refused. */
export function ObjectSheet({
  board: { kind, period },
  onClose,
}: {
  board: Leaderboard
  onClose: () => void
}) {
  const words = useWords(prizesWords).objection
  const { send, status } = useWrite(objectToBoard)
  const [why, setWhy] = useState('')
  const object = async () => {
    if (!(await send({ kind, period, why: why.trim() }))) return
    toast.show(words.sent, { kind: 'done' })
    onClose()
  }
  const footer = (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={why.trim() === '' ? words.whyFirst : undefined}
        onPress={() => void object()}
      >
        {words.send}
      </Button>
    </Stack>
  )
  return (
    <SheetDialog open title={words.object} footer={footer} onClose={onClose}>
      <Stack gap={5}>
        <View>{words.once}</View>
        <TextArea
          required
          label={words.why}
          value={why}
          max={WHY_CHARACTERS}
          placeholder={words.whyHint}
          onChange={setWhy}
        />
      </Stack>
    </SheetDialog>
  )
}
