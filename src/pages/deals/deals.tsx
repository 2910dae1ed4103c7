import { DealsScreen } from '../../features/deals/deals-screen'

export default function DealsPage() {
  return <DealsScreen />
}
