import { ListScreen } from '../../list-screen'

export default function ListPage() {
  return <ListScreen />
}
