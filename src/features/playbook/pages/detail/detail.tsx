import type { PlaybookId } from '#domain/playbook'
import { useRouteParams } from '../../../../shared/navigate'
import { PlaybookScreen } from '../../playbook-screen'

export default function PlaybookPage() {
  const { playbookId } = useRouteParams()
  return <PlaybookScreen playbookId={playbookId as PlaybookId} />
}
