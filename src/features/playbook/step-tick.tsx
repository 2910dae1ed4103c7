import { View } from '@tarojs/components'
import { useState } from 'react'
import { type PlaybookStep, tickStep, untickStep } from '#contract/playbook'
import type { PlaybookId } from '#domain/playbook'
import { useWrite } from '../../shared/api/use-write'
import { dayText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { playbookWords } from './words/words'

const LONGEST_NOTE = 200

interface StepTickProps {
  readonly playbookId: PlaybookId
  readonly step: PlaybookStep
}

/** Ticks a step off with a note, changes the note, or takes the tick back. */
export function StepTick({ playbookId, step }: StepTickProps) {
  const words = useWords(playbookWords)
  const language = useLanguage()
  const [open, setOpen] = useState<'note' | 'untick'>()
  if (!step.doneAt) {
    return (
      <>
        <Button block icon="check" label={`${words.tick} ${step.title}`} onPress={() => setOpen('note')}>
          {words.tick}
        </Button>
        {open === 'note' && (
          <NoteSheet playbookId={playbookId} step={step} onClose={() => setOpen(undefined)} />
        )}
      </>
    )
  }
  return (
    <Stack gap={3}>
      <View className="lt-strong">{words.done(dayText(language, step.doneAt))}</View>
      {step.note && <View>{step.note}</View>}
      <Stack row wrap gap={4}>
        <Button small kind="secondary" icon="edit" onPress={() => setOpen('note')}>
          {words.editNote}
        </Button>
        <Button small kind="quiet" onPress={() => setOpen('untick')}>
          {words.untick}
        </Button>
      </Stack>
      {open === 'note' && (
        <NoteSheet playbookId={playbookId} step={step} onClose={() => setOpen(undefined)} />
      )}
      {open === 'untick' && (
        <UntickDialog playbookId={playbookId} step={step} onClose={() => setOpen(undefined)} />
      )}
    </Stack>
  )
}

function NoteSheet({ playbookId, step, onClose }: StepTickProps & { onClose: () => void }) {
  const words = useWords(playbookWords)
  const [note, setNote] = useState(step.note ?? '')
  const { send, status } = useWrite(tickStep)
  const save = async () => {
    const ticked = await send({ playbookId, stepId: step.stepId, note: note.trim() || null })
    if (ticked) onClose()
  }
  const footer = (
    <>
      <ActProblem status={status} />
      <Button block loading={status.state === 'sending'} onPress={() => void save()}>
        {words.save}
      </Button>
    </>
  )
  return (
    <SheetDialog open title={words.tickTitle} footer={footer} onClose={onClose}>
      <TextArea label={words.note} hint={words.noteHint} value={note} max={LONGEST_NOTE} onChange={setNote} />
    </SheetDialog>
  )
}

function UntickDialog({ playbookId, step, onClose }: StepTickProps & { onClose: () => void }) {
  const words = useWords(playbookWords)
  const { send, status } = useWrite(untickStep)
  const untick = async () => {
    if (await send({ playbookId, stepId: step.stepId })) onClose()
  }
  return (
    <>
      <ActProblem status={status} />
      <ConfirmDialog
        open
        title={words.untickTitle}
        text={step.note ? words.untickText : undefined}
        confirmLabel={words.untick}
        busy={status.state === 'sending'}
        onConfirm={() => void untick()}
        onClose={onClose}
      />
    </>
  )
}
