import { listDealOrders } from '#contract/order'
import type { DealId } from '#domain/ids'
import { usePages } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { DealOrderCard } from './deal-order-card'
import { dealsWords } from './words/words'

export function OrdersScreen({ dealId }: { dealId: DealId }) {
  const words = useWords(dealsWords).orders
  return (
    <LeaderOnly title={words.title}>
      <Orders dealId={dealId} />
    </LeaderOnly>
  )
}

function Orders({ dealId }: { dealId: DealId }) {
  const words = useWords(dealsWords).orders
  const pages = usePages(listDealOrders, { dealId, limit: 50 })
  return (
    <Screen title={words.title} backTo={routes.deal({ dealId })}>
      <PagedList
        query={pages}
        keyOf={(order) => order.orderId}
        empty={{ title: words.empty, hint: words.emptyHint, icon: 'receipt' }}
      >
        {(order) => <DealOrderCard order={order} />}
      </PagedList>
    </Screen>
  )
}
