import { useState } from 'react'
import { decideFlags, type FlagCase } from '#contract/flag'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { toast } from '../../shared/ui/toast-store'
import { flagWords } from './flag-words/words'

const WHY_CHARACTERS = 300

/** Counts or does not, with a reason; a failure leaves both as they were. */
export function DecideFlagsForm({ found: { leaderId, memberId } }: { found: FlagCase }) {
  const words = useWords(flagWords)
  const [how, setHow] = useState<'clear' | 'reject'>()
  const [why, setWhy] = useState('')
  const { send, status } = useWrite(decideFlags)
  const decide = async () => {
    if (await send({ leaderId, memberId, isRejected: how === 'reject', why: why.trim() }))
      toast.show(words.done, { kind: 'done' })
  }
  const reason = () => {
    if (!how) return words.howFirst
    return why.trim() === '' ? words.whyFirst : undefined
  }
  return (
    <Section title={words.decide}>
      <Card>
        <Stack gap={5}>
          <RadioRows
            label={words.decide}
            options={[
              { value: 'clear', label: words.clear, hint: words.clearHint },
              { value: 'reject', label: words.reject, hint: words.rejectHint },
            ]}
            value={how}
            onChange={setHow}
          />
          <TextArea
            required
            label={words.why}
            value={why}
            max={WHY_CHARACTERS}
            placeholder={words.whyHint}
            onChange={setWhy}
          />
          <ActProblem status={status} />
          <Button
            block
            loading={status.state === 'sending'}
            disabledReason={reason()}
            onPress={() => void decide()}
          >
            {words.submit}
          </Button>
        </Stack>
      </Card>
    </Section>
  )
}
