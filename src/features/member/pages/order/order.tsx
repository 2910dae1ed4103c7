import type { OrderId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { MemberOrderScreen } from '../../order-screen'

export default function MemberOrderPage() {
  const { orderId } = useRouteParams()
  return <MemberOrderScreen orderId={orderId as OrderId} />
}
