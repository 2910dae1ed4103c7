import { useRouteParams } from '../../../../shared/navigate'
import { ObjectionsScreen } from '../../objections-screen'

export default function ObjectionsPage() {
  const { period = '' } = useRouteParams()
  return <ObjectionsScreen period={period} />
}
