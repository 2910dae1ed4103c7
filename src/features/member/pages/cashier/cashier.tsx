import type { OrderId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { CashierScreen } from '../../cashier-screen'

export default function CashierPage() {
  const { orderId, demo } = useRouteParams()
  return <CashierScreen orderId={orderId as OrderId} demo={demo} />
}
