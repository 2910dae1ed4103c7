import { ClosedBoardsScreen } from '../../closed-boards-screen'

export default function ClosedBoardsPage() {
  return <ClosedBoardsScreen />
}
