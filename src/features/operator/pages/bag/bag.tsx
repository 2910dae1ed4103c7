import type { LeaderId, OrderId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { BagScreen } from '../../bag-screen'

export default function BagPage() {
  const { leaderId, orderId } = useRouteParams()
  return <BagScreen leaderId={leaderId as LeaderId} orderId={orderId as OrderId} />
}
