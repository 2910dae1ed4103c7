import { useRouteParams } from '../../../../shared/navigate'
import { StatementScreen } from '../../statement-screen'

export default function StatementPage() {
  const { state, day } = useRouteParams()
  return <StatementScreen state={state} day={day} />
}
