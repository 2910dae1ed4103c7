import { BoardsScreen } from '../../boards-screen'

export default function BoardsPage() {
  return <BoardsScreen />
}
