import type { DealId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { OrdersScreen } from '../../orders-screen'

export default function OrdersPage() {
  const { dealId, search } = useRouteParams()
  return <OrdersScreen dealId={dealId as DealId} search={search} />
}
