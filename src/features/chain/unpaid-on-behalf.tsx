import { View } from '@tarojs/components'
import { useState } from 'react'
import { cancelOrderOnBehalf, listOrdersOnBehalf } from '#contract/chain'
import type { OutputOf } from '#contract/endpoint'
import type { DealId } from '#domain/ids'
import { fen, formatYuan } from '#domain/money'
import { usePages } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { dayTimeText } from '../../shared/i18n/dates'
import { sharedWords } from '../../shared/i18n/shared-words'
import { useWords } from '../../shared/i18n/use-words'
import { copyText } from '../../shared/platform/clipboard'
import { useLanguage } from '../../shared/preferences'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { Money } from '../../shared/ui/money'
import { PagedList } from '../../shared/ui/paged-list'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { toast } from '../../shared/ui/toast-store'
import { chainWords } from './words/words'

type OnBehalf = OutputOf<typeof listOrdersOnBehalf>['items'][number]

/** Orders placed for others that wait to be paid, with the text to send to each. */
export function UnpaidOnBehalf({ dealId }: { dealId: DealId }) {
  const words = useWords(chainWords)
  const pages = usePages(listOrdersOnBehalf, { dealId, limit: 100 })
  const textOf = usePayText()
  const copy = useCopy()
  const orders = pages.data ?? []
  return (
    <Section title={words.unpaid}>
      <Stack gap={4}>
        {orders.length > 1 && (
          <Button block icon="copy" onPress={() => void copy(orders.map(textOf).join('\n'))}>
            {words.copyAll(orders.length)}
          </Button>
        )}
        <PagedList
          query={pages}
          keyOf={({ orderId }) => orderId}
          empty={{ title: words.noUnpaid, icon: 'bag' }}
        >
          {(order) => <UnpaidCard dealId={dealId} order={order} />}
        </PagedList>
      </Stack>
    </Section>
  )
}

function UnpaidCard({ dealId, order }: { dealId: DealId; order: OnBehalf }) {
  const words = useWords(chainWords)
  const language = useLanguage()
  const textOf = usePayText()
  const copy = useCopy()
  const { memberName, unitLabel, goods, claimed } = order
  return (
    <Card>
      <Stack gap={3}>
        <Stack row gap={3} justify="between" align="start">
          <View className="lt-strong">{[memberName, unitLabel].filter(Boolean).join(' · ')}</View>
          <Money fen={fen(order.payFen)} />
        </Stack>
        <View>{goods.map(({ name, quantity }) => words.goods(name, quantity)).join(words.comma)}</View>
        {order.note !== '' && <View className="lt-muted">{order.note}</View>}
        <Stack row gap={3} align="center">
          <Tag tone={claimed ? 'brand' : 'warn'}>{claimed ? words.claimed : words.waitsForClaim}</Tag>
          <View className="lt-muted">{words.due(dayTimeText(language, order.facts.holdUntil))}</View>
        </Stack>
        <Button
          kind="secondary"
          icon="copy"
          label={words.copyOf(memberName)}
          onPress={() => void copy(textOf(order))}
        >
          {words.copy}
        </Button>
        <CancelButton dealId={dealId} order={order} />
      </Stack>
    </Card>
  )
}

function CancelButton({ dealId, order }: { dealId: DealId; order: OnBehalf }) {
  const words = useWords(chainWords)
  const [asking, setAsking] = useState(false)
  const { send, status } = useWrite(cancelOrderOnBehalf)
  const cancel = async () => {
    if (await send({ dealId, orderId: order.orderId })) toast.show(words.cancelled)
    setAsking(false)
  }
  return (
    <>
      <ActProblem status={status} />
      <Button kind="quiet" label={words.cancelOf(order.memberName)} onPress={() => setAsking(true)}>
        {words.cancel}
      </Button>
      <ConfirmDialog
        open={asking}
        kind="danger"
        title={words.cancelTitle}
        text={words.cancelText}
        confirmLabel={words.cancel}
        busy={status.state === 'sending'}
        onConfirm={() => void cancel()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** 张三 2-301 鸡蛋 × 2 ¥35.60 付款：link */
function usePayText() {
  const words = useWords(chainWords)
  return ({ memberName, unitLabel, goods, payFen, link }: OnBehalf) =>
    words.payText(
      [memberName, unitLabel].filter(Boolean).join(' '),
      goods.map(({ name, quantity }) => words.goods(name, quantity)).join(words.comma),
      formatYuan(fen(payFen)),
      link,
    )
}

function useCopy() {
  const said = useWords(sharedWords)
  return async (text: string) => {
    const copied = await copyText(text)
    toast.show(copied ? said.copied : said.notCopied, { kind: copied ? 'done' : 'problem' })
  }
}
