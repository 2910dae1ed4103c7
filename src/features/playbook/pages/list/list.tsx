import { PlaybookListScreen } from '../../playbook-list-screen'

export default function PlaybookListPage() {
  return <PlaybookListScreen />
}
