import type { AfterSaleId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { DetailScreen } from '../../detail-screen'

export default function DetailPage() {
  const { afterSaleId } = useRouteParams()
  return <DetailScreen afterSaleId={afterSaleId as AfterSaleId} />
}
