import { View } from '@tarojs/components'
import { useState } from 'react'
import { claimPrize, type Prize } from '#contract/prize'
import { type PrizeWay, prizeWays } from '#domain/prize'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { RadioRows } from '../../shared/ui/radio-rows'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextInput } from '../../shared/ui/text-input'
import { toast } from '../../shared/ui/toast-store'
import { prizesWords } from './prize-words/words'

/** Where a prize goes: asked once, so nothing typed is lost when it is refused. */
export function ClaimPrizeSheet({ prize, onClose }: { prize: Prize; onClose: () => void }) {
  const words = useWords(prizesWords)
  const { send, status } = useWrite(claimPrize)
  const [way, setWay] = useState<PrizeWay>('pickup-point')
  const [receiver, setReceiver] = useState({ name: '', phone: '', address: '' })
  const fields = status.state === 'refused' ? status.refusal.fields : {}
  const { kind, period, productName } = prize
  const claim = async () => {
    const to = way === 'address' ? { way, receiver } : { way }
    if (!(await send({ kind, period, to }))) return
    toast.show(words.claimedNow, { kind: 'done' })
    onClose()
  }
  const isWhole = way === 'pickup-point' || Object.values(receiver).every((text) => text.trim() !== '')
  const footer = (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={isWhole ? undefined : words.addressFirst}
        onPress={() => void claim()}
      >
        {words.claim}
      </Button>
    </Stack>
  )
  return (
    <SheetDialog open title={words.claimTitle(productName)} footer={footer} onClose={onClose}>
      <Stack gap={5}>
        <RadioRows
          label={words.way}
          options={prizeWays.map((value) => ({
            value,
            label: words.ways[value],
            hint: words.wayHints[value],
          }))}
          value={way}
          onChange={setWay}
        />
        {way === 'address' && (
          <>
            <TextInput
              required
              label={words.name}
              max={20}
              value={receiver.name}
              error={fields['to.receiver.name']}
              onChange={(name) => setReceiver({ ...receiver, name })}
            />
            <TextInput
              required
              label={words.phone}
              kind="phone"
              max={11}
              value={receiver.phone}
              error={fields['to.receiver.phone']}
              onChange={(phone) => setReceiver({ ...receiver, phone })}
            />
            <TextInput
              required
              label={words.address}
              max={120}
              value={receiver.address}
              error={fields['to.receiver.address']}
              onChange={(address) => setReceiver({ ...receiver, address })}
            />
            <View className="lt-hint">{words.privacy}</View>
          </>
        )}
        <View className="lt-hint">{words.onceClaimed}</View>
      </Stack>
    </SheetDialog>
  )
}
