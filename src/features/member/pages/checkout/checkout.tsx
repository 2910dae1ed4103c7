import type { DealId, LeaderId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { CheckoutScreen } from '../../checkout-screen'

export default function CheckoutPage() {
  const { leaderId, dealId } = useRouteParams()
  return <CheckoutScreen leaderId={leaderId as LeaderId} dealId={dealId as DealId} />
}
