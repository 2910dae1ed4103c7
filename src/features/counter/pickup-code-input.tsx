import { View } from '@tarojs/components'
import { useState } from 'react'
import { isPickupCode } from '#domain/pickup-code'
import { useWords } from '../../shared/i18n/use-words'
import { scanCode } from '../../shared/platform/scan'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { ScanDialog } from '../../shared/ui/scan-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextInput } from '../../shared/ui/text-input'
import type { EnterRef } from './bag-card'
import { codeDigits, nextDigits } from './pickup-digits'
import type { FoundByCode } from './use-code-search'
import { counterWords } from './words/words'
import './pickup-code-input.scss'

/** Room for spaces between the digits; only digits are kept. */
const MOST_TYPED = 16

interface CodeInputProps {
  readonly digits: string
  readonly found: FoundByCode
  readonly enter: EnterRef
  readonly onChange: (digits: string) => void
}

/** Eight digits, typed or scanned. Enter finds; with the bag in view, Enter hands it over. */
export function PickupCodeInput({ digits, found, enter, onChange }: CodeInputProps) {
  const words = useWords(counterWords).handOver
  const [scanning, setScanning] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const take = (next: string) => {
    setWrong(undefined)
    onChange(next)
  }
  const confirm = () => {
    if (enter.current) enter.current()
    else if (isPickupCode(digits)) found.find()
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
            error={wrong ?? found.refused}
            onChange={(text) => take(nextDigits(digits, text))}
            onConfirm={confirm}
          />
        </View>
        {found.isFinding && (
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
