import { useRouteParams } from '../../../../shared/navigate'
import { ClosedBoardScreen } from '../../closed-board-screen'

export default function ClosedBoardPage() {
  const { period = '' } = useRouteParams()
  return <ClosedBoardScreen period={period} />
}
