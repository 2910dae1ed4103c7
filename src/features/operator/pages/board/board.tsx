import { useRouteParams } from '../../../../shared/navigate'
import { BoardScreen } from '../../board-screen'

export default function BoardPage() {
  const { period = '' } = useRouteParams()
  return <BoardScreen period={period} />
}
