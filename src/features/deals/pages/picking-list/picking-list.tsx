import type { DealId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { PickingListScreen } from '../../picking-list-screen'

export default function PickingListPage() {
  const { dealId } = useRouteParams()
  return <PickingListScreen dealId={dealId as DealId} />
}
