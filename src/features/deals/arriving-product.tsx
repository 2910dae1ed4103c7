import { View } from '@tarojs/components'
import { type LeaderDeal, markArrived } from '#contract/deal'
import { dealCan } from '#domain/deal'
import { useWrite } from '../../shared/api/use-write'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { useNow } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { toast } from '../../shared/ui/toast-store'
import { fulfilmentWords } from './fulfilment-words/words'
import { dealsWords } from './words/words'
import './arriving-product.scss'

interface ArrivingProductProps {
  readonly deal: LeaderDeal
  readonly item: LeaderDeal['items'][number]
  readonly onShort: () => void
}

/** One product of a deal: whether it came, and what to do about it. */
export function ArrivingProduct({ deal, item, onShort }: ArrivingProductProps) {
  const words = useWords(fulfilmentWords).arrival
  const { reasons } = useWords(dealsWords)
  const language = useLanguage()
  const now = useNow()
  const { send, status } = useWrite(markArrived)
  const can = dealCan.arriveMore(deal.facts, now)
  const notNow = can.ok ? undefined : reasons[can.reason]
  const isHere = item.arrivedAt !== null && item.linesHeldBack === 0
  const isOut = item.handedOverQuantity === item.soldQuantity
  const arrive = async () => {
    if (await send({ dealId: deal.dealId, itemIds: [item.itemId] })) toast.show(words.came(item.name))
  }
  return (
    <Card>
      <View {...meaning({ role: 'group', label: item.name })}>
        <Stack gap={4}>
          <View className="lt-arriving">
            <ProductPicture src={item.pictureUrl} name={item.name} size="s" />
            <View className="lt-arriving__what">
              <View className="lt-strong">{item.name}</View>
              <View className="lt-muted">{words.sold(item.soldQuantity, item.unit)}</View>
            </View>
            {item.linesHeldBack > 0 ? (
              <Tag tone="warn">{words.heldBack(item.linesHeldBack)}</Tag>
            ) : (
              <Tag tone={isHere ? 'brand' : 'plain'}>
                {item.arrivedAt ? nearDayTimeText(language, item.arrivedAt, now) : words.notYet}
              </Tag>
            )}
          </View>
          <View className="lt-arriving__acts">
            <Button
              block
              kind="secondary"
              icon="check"
              label={words.cameLabel(item.name)}
              loading={status.state === 'sending'}
              disabledReason={notNow ?? (isHere ? words.here : undefined)}
              onPress={() => void arrive()}
            >
              {item.arrivedAt && item.linesHeldBack > 0 ? words.restCame : words.cameButton}
            </Button>
            <Button
              block
              kind="secondary"
              label={words.shortLabel(item.name)}
              disabledReason={notNow ?? (isOut ? words.allOut : undefined)}
              onPress={onShort}
            >
              {words.short}
            </Button>
          </View>
          <ActProblem status={status} />
        </Stack>
      </View>
    </Card>
  )
}
