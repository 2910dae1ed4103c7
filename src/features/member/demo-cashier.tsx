import Taro from '@tarojs/taro'
import { useState } from 'react'
import { sharedWords } from '../../shared/i18n/shared-words'
import { useWords } from '../../shared/i18n/use-words'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { memberWords } from './words/words'

interface DemoCashierProps {
  readonly url: string
  readonly onChosen: () => void
}

const choices = [
  { choice: 'pay', kind: 'primary', word: 'demoPay' },
  { choice: 'fail', kind: 'secondary', word: 'demoFail' },
  { choice: 'abandon', kind: 'quiet', word: 'demoAbandon' },
] as const

/** Only to a cashier of our own server: a link may hold anything. */
const DEMO_CASHIER = /^\/[\w-]+\/cashier\/\w+$/

/** Stands for WeChat's cashier in a mini-program of the demo: what becomes of the payment is chosen here. */
export function DemoCashier({ url, onChosen }: DemoCashierProps) {
  const words = useWords(memberWords).cashier
  const { notSent } = useWords(sharedWords)
  const [sending, setSending] = useState<string>()
  const choose = async (choice: string) => {
    setSending(choice)
    const isTold = await told(url, choice)
    setSending(undefined)
    if (isTold) onChosen()
    else toast.show(notSent, { kind: 'problem' })
  }
  return (
    <Stack gap={6}>
      <Empty title={words.demoTitle} hint={words.demoHint} icon="wallet" />
      {choices.map(({ choice, kind, word }) => (
        <Button
          key={choice}
          block
          kind={kind}
          loading={sending === choice}
          onPress={() => void choose(choice)}
        >
          {words[word]}
        </Button>
      ))}
    </Stack>
  )
}

/** A cashier that no longer takes the choice has heard it before: what became of it is asked of the server. */
async function told(url: string, choice: string): Promise<boolean> {
  if (!DEMO_CASHIER.test(url)) return false
  try {
    await Taro.request({ url: `${API_ORIGIN}${url}/${choice}`, method: 'POST' })
    return true
  } catch {
    return false
  }
}
