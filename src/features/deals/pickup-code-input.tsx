import { View } from '@tarojs/components'
import { useState } from 'react'
import { isPickupCode } from '#domain/pickup-code'
import { ReadRefused } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { scanCode } from '../../shared/platform/scan'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { ScanDialog } from '../../shared/ui/scan-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextInput } from '../../shared/ui/text-input'
import { codeDigits, nextDigits } from './pickup-digits'
import type { BagInHand } from './use-hand-over'
import { dealsWords } from './words/words'
import './pickup-code-input.scss'

/** Room for spaces between the digits; only digits are kept. */
const MOST_TYPED = 16

interface CodeInputProps {
  readonly digits: string
  readonly hand: BagInHand
  readonly onChange: (digits: string) => void
}

/** Eight digits, typed or scanned. Enter finds; with the bag in view, Enter hands it over. */
export function PickupCodeInput({ digits, hand, onChange }: CodeInputProps) {
  const words = useWords(dealsWords).handOver
  const [scanning, setScanning] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const take = (next: string) => {
    setWrong(undefined)
    onChange(next)
  }
  const enter = () => {
    if (hand.bag) void hand.submit()
    else if (isPickupCode(digits)) hand.find()
    else setWrong(words.codeShort)
  }
  const scanned = (text: string) => {
    setScanning(false)
    if (isPickupCode(text.trim())) take(codeDigits(text))
    else setWrong(words.notCode)
  }
  const scan = async () => {
    const outcome = await scanCode()
    if (outcome.kind === 'code') scanned(outcome.text)
    if (outcome.kind === 'dialog') setScanning(true)
  }
  const refused = hand.problem instanceof ReadRefused ? hand.problem.refusal.sentence : undefined
  return (
    <Card>
      <Stack gap={5}>
        <View className="lt-pickup-code-input">
          <TextInput
            kind="code"
            label={words.code}
            hint={words.codeHint}
            value={digits}
            max={MOST_TYPED}
            error={wrong ?? refused}
            onChange={(text) => take(nextDigits(digits, text))}
            onConfirm={enter}
          />
        </View>
        {hand.isFinding && (
          <View className="lt-muted" {...meaning({ role: 'status' })}>
            {words.finding}
          </View>
        )}
        <Button block kind="secondary" icon="scan" onPress={() => void scan()}>
          {words.scan}
        </Button>
      </Stack>
      <ScanDialog open={scanning} onCode={scanned} onClose={() => setScanning(false)} />
    </Card>
  )
}
