import type { DealId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { HandOverScreen } from '../../hand-over-screen'

export default function HandOverPage() {
  const { dealId, code } = useRouteParams()
  return <HandOverScreen dealId={dealId as DealId | undefined} code={code} />
}
