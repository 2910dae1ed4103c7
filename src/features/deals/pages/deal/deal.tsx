import type { DealId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { DealScreen } from '../../deal-screen'

export default function DealPage() {
  const { dealId } = useRouteParams()
  return <DealScreen dealId={dealId as DealId} />
}
