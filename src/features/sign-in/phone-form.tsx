import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { sendSmsCode, signInByPhone } from '#contract/session'
import { useWrite } from '../../shared/api/use-write'
import { deviceId } from '../../shared/device-id'
import { useWords } from '../../shared/i18n/use-words'
import { serverNowMs, useNow } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Stack } from '../../shared/ui/stack'
import { TextInput } from '../../shared/ui/text-input'
import { signInWords } from './words/words'

const SEND_AGAIN_MS = 60_000

interface PhoneFormProps {
  readonly onSignedIn: (signedIn: OutputOf<typeof signInByPhone> | undefined) => void
}

export function PhoneForm({ onSignedIn }: PhoneFormProps) {
  const words = useWords(signInWords)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const sending = useSmsCode()
  const signIn = useWrite(signInByPhone)
  const fields = signIn.status.state === 'refused' ? signIn.status.refusal.fields : {}
  const isPhone = /^1[3-9]\d{9}$/.test(phone)
  const submit = async () => onSignedIn(await signIn.send({ phone, code, deviceId: await deviceId() }))
  return (
    <Card>
      <Stack gap={5}>
        <TextInput
          label={words.phone}
          hint={words.phoneHint}
          kind="phone"
          max={11}
          value={phone}
          error={fields.phone}
          onChange={setPhone}
        />
        <Button
          kind="secondary"
          loading={sending.status.state === 'sending'}
          disabledReason={isPhone ? sending.waitReason : words.needPhone}
          onPress={() => void sending.send(phone)}
        >
          {words.send}
        </Button>
        <ActProblem status={sending.status} />
        <TextInput
          label={words.code}
          hint={sending.demoCode ? words.demoCode(sending.demoCode) : words.codeHint}
          kind="code"
          max={6}
          value={code}
          error={fields.code}
          onChange={setCode}
        />
        <ActProblem status={signIn.status} />
        <Button
          block
          loading={signIn.status.state === 'sending'}
          disabledReason={/^\d{6}$/.test(code) ? undefined : words.needCode}
          onPress={() => void submit()}
        >
          {words.signIn}
        </Button>
      </Stack>
    </Card>
  )
}

/** Asks for a code, then waits a minute before the next. */
function useSmsCode() {
  const words = useWords(signInWords)
  const [sentAtMs, setSentAtMs] = useState(0)
  const [demoCode, setDemoCode] = useState<string | null>(null)
  const { send, status } = useWrite(sendSmsCode)
  useNow(1_000)
  const leftMs = sentAtMs + SEND_AGAIN_MS - serverNowMs()
  return {
    status,
    demoCode,
    waitReason: leftMs > 0 ? words.sendAgain(Math.ceil(leftMs / 1_000)) : undefined,
    async send(phone: string) {
      const sent = await send({ phone })
      if (!sent) return
      setSentAtMs(serverNowMs())
      setDemoCode(sent.demoCode)
    },
  }
}
