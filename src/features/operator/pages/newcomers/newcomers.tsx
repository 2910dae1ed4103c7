import type { LeaderId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { NewcomersScreen } from '../../newcomers-screen'

export default function NewcomersPage() {
  const { leaderId, period = '', name } = useRouteParams()
  return <NewcomersScreen leaderId={leaderId as LeaderId} period={period} name={name ?? ''} />
}
