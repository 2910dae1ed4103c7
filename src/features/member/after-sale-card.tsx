import { View } from '@tarojs/components'
import type { AfterSale } from '#contract/after-sale'
import { listOwnAfterSales } from '#contract/after-sale'
import type { Order, OrderLine } from '#contract/order'
import { afterSaleCan, afterSaleState, afterSaleUntil } from '#domain/after-sale'
import type { Instant } from '#domain/ids'
import { fen } from '#domain/money'
import { useRead } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { Region } from '../../shared/ui/region'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { memberWords } from './words/words'

interface AfterSaleCardProps {
  readonly order: Order
  readonly now: Instant
}

/** What was asked for of this order's collected lines, and what can still be. */
export function AfterSaleCard({ order, now }: AfterSaleCardProps) {
  const words = useWords(memberWords).order
  const loaded = useLoaded(useRead(listOwnAfterSales, { orderId: order.orderId }))
  return (
    <Section title={words.afterSale}>
      <Region of={loaded} skeleton="list">
        {({ items }) => (
          <Card>
            {items.map((afterSale) => (
              <AskedRow key={afterSale.afterSaleId} afterSale={afterSale} />
            ))}
            {order.lines
              .filter((line) => line.handedOverAt)
              .map((line) => (
                <AskRow key={line.lineId} order={order} line={line} items={items} now={now} />
              ))}
          </Card>
        )}
      </Region>
    </Section>
  )
}

function AskedRow({ afterSale }: { afterSale: AfterSale }) {
  const words = useWords(memberWords).order
  const { orderId, afterSaleId, line, facts, agreedFen } = afterSale
  return (
    <ListRow
      title={`${line.name} × ${facts.askedQuantity}`}
      hint={words.afterSaleStates[afterSaleState(facts)]}
      value={<Money fen={fen(agreedFen ?? facts.askedFen)} size="s" tone="plain" />}
      onPress={() => go(routes.ownAfterSale({ orderId, afterSaleId }))}
    />
  )
}

interface AskRowProps extends AfterSaleCardProps {
  readonly line: OrderLine
  readonly items: readonly AfterSale[]
}

/** Disabled with the reason when it can no longer be asked for. */
function AskRow({ order, line, items, now }: AskRowProps) {
  const words = useWords(memberWords).order
  const language = useLanguage()
  const others = items.filter((item) => item.line.lineId === line.lineId).map((item) => item.facts)
  const can = afterSaleCan.ask(line, others, now)
  const until = afterSaleUntil(line)
  const { orderId } = order
  return (
    <Stack row gap={4} align="center" justify="between">
      <View>
        <View>{line.name}</View>
        {can.ok && until && (
          <View className="lt-hint">{words.afterSaleUntil(dayTimeText(language, until))}</View>
        )}
      </View>
      <Button
        small
        kind="secondary"
        label={words.askAfterSaleFor(line.name)}
        disabledReason={can.ok ? undefined : words.afterSaleDenied[can.reason]}
        onPress={() => go(routes.askAfterSale({ orderId, lineId: line.lineId }))}
      >
        {words.askAfterSale}
      </Button>
    </Stack>
  )
}
