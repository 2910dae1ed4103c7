import type { AfterSaleId, LeaderId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { DecideScreen } from '../../decide-screen'

export default function DecidePage() {
  const { leaderId, afterSaleId } = useRouteParams()
  return <DecideScreen leaderId={leaderId as LeaderId} afterSaleId={afterSaleId as AfterSaleId} />
}
