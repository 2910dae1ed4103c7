import { View } from '@tarojs/components'
import { useState } from 'react'
import { askAfterSale } from '#contract/after-sale'
import type { OrderLine } from '#contract/order'
import type { AfterSaleFacts, AfterSaleReason } from '#domain/after-sale'
import { afterSaleReasons, afterSaleUntil, askedAmount, piecesLeft } from '#domain/after-sale'
import type { OrderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { PushKind } from '#domain/notice'
import { useWrite } from '../../shared/api/use-write'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { replace } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { ProductPicture } from '../../shared/ui/product-picture'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { Stepper } from '../../shared/ui/stepper'
import { TextArea } from '../../shared/ui/text-area'
import { useAskToNotify } from '../../shared/use-ask-to-notify'
import { PicturePicker } from './picture-picker'
import { type Pictures, usePictures } from './use-pictures'
import { afterSaleWords } from './words/words'

const NOTE_CHARACTERS = 300

const TOLD_OF_AN_AFTER_SALE: readonly PushKind[] = ['after-sale']

interface AskFormProps {
  readonly orderId: OrderId
  readonly line: OrderLine
  readonly others: readonly AfterSaleFacts[]
  /** What was read has changed meanwhile. */
  readonly askAgain: () => void
}

/** Quantity, reason, note and pictures, and what it comes to. All of it stays when sending fails. */
export function AskForm({ orderId, line, others, askAgain }: AskFormProps) {
  const words = useWords(afterSaleWords)
  const language = useLanguage()
  const [wanted, setWanted] = useState(1)
  const [reason, setReason] = useState<AfterSaleReason>()
  const [note, setNote] = useState('')
  const pictures = usePictures(orderId)
  const { send, status } = useWrite(askAfterSale)
  const askToNotify = useAskToNotify(TOLD_OF_AN_AFTER_SALE)
  const most = piecesLeft(line, others)
  const quantity = Math.min(wanted, most)
  const amountFen = askedAmount(line, others, quantity)
  const until = afterSaleUntil(line)

  const submit = async () => {
    const pictureIds = sentIds(pictures)
    if (!reason || !pictureIds) return
    await askToNotify()
    const { lineId } = line
    const input = { orderId, lineId, quantity, reason, note: note.trim(), pictureIds, expectedFen: amountFen }
    const asked = await send(input)
    if (asked) return replace(routes.ownAfterSale({ orderId, afterSaleId: asked.afterSaleId }))
    askAgain()
  }

  return (
    <Stack gap={6}>
      <Card>
        <ListRow
          leading={<ProductPicture src={line.pictureUrl} name={line.name} size="s" />}
          title={`${line.name} × ${line.quantity}`}
          hint={until ? words.ask.until(dayTimeText(language, until)) : undefined}
          value={<Money fen={fen(line.paidFen)} size="s" tone="plain" />}
        />
        <Stack row gap={4} align="center" justify="between">
          <View>{words.ask.quantity}</View>
          <Stepper
            label={words.ask.quantity}
            value={quantity}
            min={1}
            max={most}
            maxReason={words.ask.maxReason(most)}
            onChange={setWanted}
          />
        </Stack>
      </Card>
      <Section title={words.ask.reason}>
        <Card>
          <RadioRows
            label={words.ask.reason}
            options={afterSaleReasons.map((value) => ({ value, label: words.reasons[value] }))}
            value={reason}
            onChange={setReason}
          />
          <TextArea
            label={words.ask.note}
            value={note}
            max={NOTE_CHARACTERS}
            placeholder={words.ask.noteHint}
            onChange={setNote}
          />
        </Card>
      </Section>
      <Section title={words.ask.pictures}>
        <Card>
          <PicturePicker pictures={pictures} />
        </Card>
      </Section>
      <Card>
        <Stack row gap={4} align="center" justify="between">
          <View>{words.ask.amount}</View>
          <Money fen={amountFen} size="l" />
        </Stack>
        <View className="lt-hint">{words.ask.amountHint}</View>
      </Card>
      <Stack gap={3}>
        <ActProblem status={status} />
        <Button
          block
          loading={status.state === 'sending'}
          disabledReason={missing(reason, pictures, words.ask)}
          onPress={() => void submit()}
        >
          {words.ask.submit}
        </Button>
      </Stack>
    </Stack>
  )
}

/** Undefined while one is still on its way, or was not taken. */
function sentIds({ list }: Pictures) {
  const ids = list.flatMap(({ way }) => (way.state === 'sent' ? [way.pictureId] : []))
  return ids.length === list.length ? ids : undefined
}

function missing(
  reason: AfterSaleReason | undefined,
  pictures: Pictures,
  words: (typeof afterSaleWords)['zh-Hans']['ask'],
): string | undefined {
  if (!reason) return words.reasonFirst
  return sentIds(pictures) ? undefined : words.picturesFirst
}
