import type { LeaderId, MemberId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { FlagCaseScreen } from '../../flag-case-screen'

export default function FlagCasePage() {
  const { leaderId, memberId } = useRouteParams()
  return <FlagCaseScreen leaderId={leaderId as LeaderId} memberId={memberId as MemberId} />
}
