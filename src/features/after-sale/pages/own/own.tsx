import type { AfterSaleId, OrderId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { OwnScreen } from '../../own-screen'

export default function OwnPage() {
  const { orderId, afterSaleId } = useRouteParams()
  return <OwnScreen orderId={orderId as OrderId} afterSaleId={afterSaleId as AfterSaleId} />
}
