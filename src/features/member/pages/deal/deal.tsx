import type { DealId, LeaderId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { MemberDealScreen } from '../../deal-screen'

export default function MemberDealPage() {
  const { leaderId, dealId, code } = useRouteParams()
  return <MemberDealScreen leaderId={leaderId as LeaderId} dealId={dealId as DealId} code={code} />
}
