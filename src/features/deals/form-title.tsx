import { DEAL_LIMITS } from '#domain/deal-draft'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { TextInput } from '../../shared/ui/text-input'
import { suggestedTitle } from './deal-form-check'
import type { FormPart } from './form-part'
import { dealsWords } from './words/words'

const NOTE_CHARACTERS = 200

export function FormTitle({ form, problems, onChange }: FormPart) {
  const words = useWords(dealsWords).post
  const suggestion = suggestedTitle(form.items, words)
  return (
    <Section title={words.say}>
      <Card>
        <Stack gap={5}>
          <TextInput
            label={words.dealTitle}
            value={form.title}
            max={DEAL_LIMITS.titleCharacters}
            placeholder={suggestion}
            hint={suggestion && form.title.trim() === '' ? words.titleHint(suggestion) : undefined}
            error={problems.title}
            onChange={(title) => onChange({ ...form, title })}
          />
          <TextArea
            label={words.note}
            value={form.note}
            max={NOTE_CHARACTERS}
            placeholder={words.notePlaceholder}
            error={problems.note}
            onChange={(note) => onChange({ ...form, note })}
          />
        </Stack>
      </Card>
    </Section>
  )
}
