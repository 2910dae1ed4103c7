import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { Section } from '../../shared/ui/section'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { SwitchRow } from '../../shared/ui/switch-row'
import { TextInput } from '../../shared/ui/text-input'
import { withDay } from './deal-form'
import type { FormPart } from './form-part'
import { MomentRow } from './moment-row'
import { dealsWords } from './words/words'

/** When it opens and closes, and when the goods are handed out; all in Shanghai time. */
export function FormTimes({ form, problems, onChange }: FormPart) {
  const words = useWords(dealsWords).post
  const opens = [
    { value: 'now' as const, label: words.opensNow },
    { value: 'later' as const, label: words.opensLater },
  ]
  return (
    <Section title={words.times}>
      <Card>
        <Stack gap={6}>
          <Segmented
            label={words.opens}
            options={opens}
            value={form.opens}
            onChange={(value) => onChange({ ...form, opens: value })}
          />
          {form.opens === 'later' && (
            <MomentRow
              dayLabel={words.opensDay}
              timeLabel={words.opensTime}
              value={form.opensAt}
              error={problems.opensAt}
              onDay={(day) => onChange({ ...form, opensAt: { ...form.opensAt, day } })}
              onTime={(time) => onChange({ ...form, opensAt: { ...form.opensAt, time } })}
            />
          )}
          <MomentRow
            dayLabel={words.closesDay}
            timeLabel={words.closesTime}
            value={form.closesAt}
            error={problems.closesAt}
            onDay={(day) => onChange(withDay(form, 'closesAt', day))}
            onTime={(time) => onChange({ ...form, closesAt: { ...form.closesAt, time } })}
          />
          <MomentRow
            dayLabel={words.pickupDay}
            timeLabel={words.pickupTime}
            value={form.pickupAt}
            error={problems.pickupAt}
            onDay={(day) => onChange(withDay(form, 'pickupAt', day))}
            onTime={(time) => onChange({ ...form, pickupAt: { ...form.pickupAt, time } })}
          />
          <MomentRow
            dayLabel={words.untilDay}
            timeLabel={words.untilTime}
            value={form.pickupUntil}
            error={problems.pickupUntil}
            onDay={(day) => onChange({ ...form, pickupUntil: { ...form.pickupUntil, day } })}
            onTime={(time) => onChange({ ...form, pickupUntil: { ...form.pickupUntil, time } })}
          />
          <TextInput
            kind="number"
            label={words.minimum}
            hint={words.minimumHint}
            value={form.minimumMembers}
            max={4}
            error={problems.minimumMembers}
            onChange={(minimumMembers) => onChange({ ...form, minimumMembers })}
          />
          <SwitchRow
            label={words.delivery}
            hint={words.deliveryHint}
            on={form.offersDelivery}
            onChange={(offersDelivery) => onChange({ ...form, offersDelivery })}
          />
        </Stack>
      </Card>
    </Section>
  )
}
