import type { DealId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { ChainScreen } from '../../chain-screen'

export default function ChainPage() {
  const { dealId } = useRouteParams()
  return <ChainScreen dealId={dealId as DealId} />
}
