import { PrizesScreen } from '../../prizes-screen'

export default function PrizesPage() {
  return <PrizesScreen />
}
