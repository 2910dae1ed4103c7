import type { DealId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { ArrivalScreen } from '../../arrival-screen'

export default function ArrivalPage() {
  const { dealId } = useRouteParams()
  return <ArrivalScreen dealId={dealId as DealId} />
}
