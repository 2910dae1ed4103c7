import type { MemberId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { NewcomerFlagsScreen } from '../../newcomer-flags-screen'

export default function NewcomerFlagsPage() {
  const { memberId } = useRouteParams()
  return <NewcomerFlagsScreen memberId={memberId as MemberId} />
}
