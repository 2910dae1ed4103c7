import { useRouteParams } from '../../../../shared/navigate'
import { NewcomersScreen } from '../../newcomers-screen'

export default function NewcomersPage() {
  return <NewcomersScreen {...useRouteParams()} />
}
