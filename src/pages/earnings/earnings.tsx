import { EarningsScreen } from '../../features/earnings/earnings-screen'

export default function EarningsPage() {
  return <EarningsScreen />
}
