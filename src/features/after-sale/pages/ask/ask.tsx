import type { OrderId, OrderLineId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { AskScreen } from '../../ask-screen'

export default function AskPage() {
  const { orderId, lineId } = useRouteParams()
  return <AskScreen orderId={orderId as OrderId} lineId={lineId as OrderLineId} />
}
