import type { AfterSale } from '#contract/after-sale'
import { listOwnAfterSales } from '#contract/after-sale'
import type { Order } from '#contract/order'
import { readOrder } from '#contract/order'
import { afterSaleCan } from '#domain/after-sale'
import type { OrderId, OrderLineId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { back } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { serverNow } from '../../shared/server-clock'
import { Empty } from '../../shared/ui/empty'
import { Region } from '../../shared/ui/region'
import { Screen } from '../../shared/ui/screen'
import { useLoaded } from '../../shared/use-loaded'
import { AskForm } from './ask-form'
import { afterSaleWords } from './words/words'

interface AskProps {
  readonly orderId: OrderId
  readonly lineId: OrderLineId
}

/** A member asks for money back for pieces of one collected line. */
export function AskScreen({ orderId, lineId }: AskProps) {
  const words = useWords(afterSaleWords).ask
  const order = useRead(readOrder, { orderId })
  const asked = useRead(listOwnAfterSales, { orderId })
  const loadedAsked = useLoaded(asked)
  const again = () => {
    void order.refetch()
    void asked.refetch()
  }
  return (
    <Screen title={words.title} of={useLoaded(order)} backTo={routes.memberOrder({ orderId })}>
      {(loaded) => (
        <Region of={loadedAsked}>
          {({ items }) => <Asking order={loaded} asked={items} lineId={lineId} askAgain={again} />}
        </Region>
      )}
    </Screen>
  )
}

interface AskingProps {
  readonly order: Order
  readonly asked: readonly AfterSale[]
  readonly lineId: OrderLineId
  readonly askAgain: () => void
}

function Asking({ order, asked, lineId, askAgain }: AskingProps) {
  const words = useWords(afterSaleWords).ask
  const line = order.lines.find((one) => one.lineId === lineId)
  const action = {
    label: words.backToOrder,
    onPress: () => back(routes.memberOrder({ orderId: order.orderId })),
  }
  if (!line) return <Empty title={words.gone} icon="receipt" action={action} />
  const others = asked.filter((one) => one.line.lineId === lineId).map((one) => one.facts)
  const can = afterSaleCan.ask(line, others, serverNow())
  if (!can.ok) {
    return <Empty title={words.denied[can.reason]} icon="receipt" action={action} />
  }
  return <AskForm orderId={order.orderId} line={line} others={others} askAgain={askAgain} />
}
