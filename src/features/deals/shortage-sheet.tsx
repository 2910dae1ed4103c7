import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LeaderDeal } from '#contract/deal'
import { listItemLines, reportShortage } from '#contract/shortage'
import type { DealId } from '#domain/ids'
import { formatYuan } from '#domain/money'
import type { ShortageCause } from '#domain/shortage'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Region } from '../../shared/ui/region'
import { Segmented } from '../../shared/ui/segmented'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { TextInput } from '../../shared/ui/text-input'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import { useSettled } from '../../shared/use-settled'
import { fulfilmentWords } from './fulfilment-words/words'
import { type Changed, type Settled, shortageOf } from './shortage-form'
import { ShortageLine } from './shortage-line'

const TYPING_PAUSE_MS = 300

interface ShortageProps {
  readonly dealId: DealId
  readonly item: LeaderDeal['items'][number]
  readonly onClose: () => void
}

/** How many are missing, who goes without, and what each of them gets instead. */
export function ShortageSheet({ dealId, item, onClose }: ShortageProps) {
  const words = useWords(fulfilmentWords).shortage
  const [cause, setCause] = useState<ShortageCause>('short')
  const [typed, setTyped] = useState('1')
  const [changed, setChanged] = useState<Changed>({})
  const [showsAll, setShowsAll] = useState(false)
  const missing = useSettled(Number(typed) || 0, TYPING_PAUSE_MS)
  const loaded = useLoaded(useRead(listItemLines, { dealId, itemId: item.itemId, missing }))
  const { send, status } = useWrite(reportShortage)
  const lines = loaded.state === 'ready' ? loaded.value.lines : []
  const shortage = shortageOf(lines, changed)

  const report = async () => {
    if (!(await send({ dealId, itemId: item.itemId, cause, lines: shortage.lines }))) return
    toast.show(words.done)
    onClose()
  }
  const change = (lineId: string, settled: Settled) => setChanged({ ...changed, [lineId]: settled })
  const footer = (
    <Stack gap={3}>
      <View className="lt-strong">
        {words.total(shortage.pieces, formatYuan(shortage.refundFen), shortage.nextDelivery)}
      </View>
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={shortage.lines.length === 0 ? words.nobody : undefined}
        onPress={() => void report()}
      >
        {words.confirm}
      </Button>
    </Stack>
  )
  return (
    <SheetDialog open title={words.title(item.name)} footer={footer} onClose={onClose}>
      <Stack gap={5}>
        <Segmented
          label={words.cause}
          options={[
            { value: 'short', label: words.causes.short },
            { value: 'damaged', label: words.causes.damaged },
          ]}
          value={cause}
          onChange={setCause}
        />
        <TextInput
          kind="number"
          label={words.missing}
          hint={words.missingHint}
          value={typed}
          max={6}
          onChange={(text) => {
            setTyped(text)
            setChanged({})
          }}
        />
        <Region of={loaded} skeleton="list">
          {({ lines: all }) => (
            <Stack gap={4}>
              {all
                .filter((line) => showsAll || shortage.settled(line).quantity > 0)
                .map((line) => (
                  <ShortageLine
                    key={line.lineId}
                    line={line}
                    settled={shortage.settled(line)}
                    onChange={(settled) => change(line.lineId, settled)}
                  />
                ))}
              {!showsAll && (
                <Button block kind="quiet" onPress={() => setShowsAll(true)}>
                  {words.showAll(all.length)}
                </Button>
              )}
            </Stack>
          )}
        </Region>
      </Stack>
    </SheetDialog>
  )
}
