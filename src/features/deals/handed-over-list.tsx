import { View } from '@tarojs/components'
import { undoHandOver } from '#contract/hand-over'
import { addMinutes } from '#domain/business-time'
import { UNDO_HAND_OVER_MINUTES } from '#domain/order'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { serverNowMs } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Countdown } from '../../shared/ui/countdown'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import type { HandedOver } from './use-hand-over'
import { dealsWords } from './words/words'

interface ListProps {
  readonly handed: readonly HandedOver[]
  readonly onGone: (handed: HandedOver) => void
}

/** What went out in the last ten minutes; each can be taken back. */
export function HandedOverList({ handed, onGone }: ListProps) {
  const words = useWords(dealsWords).handOver
  if (handed.length === 0) return null
  return (
    <Section title={words.recent}>
      <Stack gap={4}>
        {handed.map((one) => (
          <HandedOverCard key={`${one.bag.orderId} ${one.at}`} handed={one} onGone={() => onGone(one)} />
        ))}
      </Stack>
    </Section>
  )
}

function HandedOverCard({ handed, onGone }: { handed: HandedOver; onGone: () => void }) {
  const words = useWords(dealsWords).handOver
  const { send, status } = useWrite(undoHandOver)
  const { bag, at } = handed
  const lineIds = [...handed.lineIds]
  const lines = bag.lines.filter((line) => lineIds.includes(line.lineId))
  const undo = async () => {
    if (!(await send({ orderId: bag.orderId, lineIds }))) return
    toast.show(words.undone(bag.number), { kind: 'info' })
    onGone()
  }
  return (
    <Card tone="soft">
      <Stack gap={3}>
        <View className="lt-strong">{words.done(bag.number, bag.memberName)}</View>
        <View className="lt-muted">{lines.map((line) => `${line.name} × ${line.quantity}`).join('、')}</View>
        <Stack row wrap gap={3} justify="between" align="center">
          <Countdown
            until={addMinutes(at, UNDO_HAND_OVER_MINUTES)}
            now={serverNowMs}
            render={words.undoLeft}
            onEnd={onGone}
          />
          <Button
            small
            kind="secondary"
            label={words.undoOf(bag.number)}
            loading={status.state === 'sending'}
            onPress={() => void undo()}
          >
            {words.undo}
          </Button>
        </Stack>
        <ActProblem status={status} />
      </Stack>
    </Card>
  )
}
