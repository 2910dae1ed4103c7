import { OffersScreen } from '../../offers-screen'

export default function OffersPage() {
  return <OffersScreen />
}
