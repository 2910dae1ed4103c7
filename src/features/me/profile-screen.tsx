import { useState } from 'react'
import type { Me } from '#contract/session'
import { readSession, updateProfile } from '#contract/session'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { back } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { TextInput } from '../../shared/ui/text-input'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import { meWords } from './words/words'

export function ProfileScreen() {
  const words = useWords(meWords).profilePage
  return (
    <LeaderOnly title={words.title}>
      <ProfileLoaded />
    </LeaderOnly>
  )
}

function ProfileLoaded() {
  const words = useWords(meWords).profilePage
  const loaded = useLoaded(useRead(readSession, {}))
  return (
    <Screen title={words.title} of={loaded} backTo={routes.me()}>
      {(me) => <ProfileForm me={me} />}
    </Screen>
  )
}

function ProfileForm({ me }: { me: Me }) {
  const words = useWords(meWords).profilePage
  const language = useLanguage()
  const [name, setName] = useState(me.name)
  const [unitLabel, setUnitLabel] = useState(me.unitLabel ?? '')
  const [slogan, setSlogan] = useState(me.leader?.slogan ?? '')
  const { send, status } = useWrite(updateProfile)
  const fields = status.state === 'refused' ? status.refusal.fields : {}
  const save = async () => {
    const unit = unitLabel.trim()
    const saved = await send({
      name,
      unitLabel: unit === '' ? null : unit,
      language,
      ...(me.leader && { slogan }),
    })
    if (!saved) return
    toast.show(words.saved, { kind: 'done' })
    back(routes.me())
  }
  return (
    <Card>
      <Stack gap={6}>
        <TextInput
          label={words.name}
          hint={words.nameHint}
          required
          max={20}
          value={name}
          error={fields.name}
          onChange={setName}
        />
        <TextInput
          label={words.unit}
          hint={words.unitHint}
          max={20}
          value={unitLabel}
          error={fields.unitLabel}
          onChange={setUnitLabel}
        />
        {me.leader && (
          <TextInput
            label={words.slogan}
            hint={words.sloganHint}
            max={24}
            value={slogan}
            error={fields.slogan}
            onChange={setSlogan}
          />
        )}
        {me.maskedPhone && (
          <TextInput label={words.phone} value={me.maskedPhone} disabled onChange={() => undefined} />
        )}
        <ActProblem status={status} />
        <Button
          block
          loading={status.state === 'sending'}
          disabledReason={name.trim() === '' ? words.needName : undefined}
          onPress={() => void save()}
        >
          {words.save}
        </Button>
      </Stack>
    </Card>
  )
}
