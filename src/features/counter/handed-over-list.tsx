import { View } from '@tarojs/components'
import { useState } from 'react'
import { addMinutes } from '#domain/business-time'
import { UNDO_HAND_OVER_MINUTES } from '#domain/order'
import { timeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { serverNowMs, useNow } from '../../shared/server-clock'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Countdown } from '../../shared/ui/countdown'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { type HandedOver, recentHandOvers } from './recent-hand-overs'
import type { CounterInHand } from './use-counter'
import { counterWords } from './words/words'

const EVERY_MS = 5_000
const MOST_SHOWN = 30

/** What went out in the last ten minutes at this counter; the leader takes back any, a helper their own. */
export function HandedOverList({ counter }: { counter: CounterInHand }) {
  const words = useWords(counterWords).handOver
  const now = useNow(EVERY_MS)
  const { list } = counter
  const mine = recentHandOvers(counter.bags, now).filter(({ by }) => !list?.isHelper || by === list.name)
  if (mine.length === 0) return null
  return (
    <Section title={words.recent}>
      <Stack gap={4}>
        {mine.slice(0, MOST_SHOWN).map((one) => (
          <HandedOverCard key={`${one.bag.orderId} ${one.at}`} handed={one} counter={counter} />
        ))}
      </Stack>
    </Section>
  )
}

function HandedOverCard({ handed, counter }: { handed: HandedOver; counter: CounterInHand }) {
  const words = useWords(counterWords).handOver
  const language = useLanguage()
  const [isSending, setSending] = useState(false)
  const { bag, lines, at, by } = handed
  const undo = async () => {
    setSending(true)
    const became = await counter.undo({ bag, lineIds: lines.map((line) => line.lineId), meant: at })
    setSending(false)
    // A no of the server stands above, with what did not count.
    if (typeof became === 'string') toast.show(words.undone(bag.number), { kind: 'info' })
  }
  return (
    <Card tone="soft">
      <Stack gap={3}>
        <View className="lt-strong">{words.done(bag.number, bag.memberName)}</View>
        <View className="lt-muted">{lines.map((line) => `${line.name} × ${line.pieces}`).join('、')}</View>
        <View className="lt-muted">{words.collectedBy(timeText(language, at), by)}</View>
        <Stack row wrap gap={3} justify="between" align="center">
          <Countdown
            until={addMinutes(at, UNDO_HAND_OVER_MINUTES)}
            now={serverNowMs}
            render={words.undoLeft}
          />
          <Button
            small
            kind="secondary"
            label={words.undoOf(bag.number)}
            loading={isSending}
            onPress={() => void undo()}
          >
            {words.undo}
          </Button>
        </Stack>
      </Stack>
    </Card>
  )
}
