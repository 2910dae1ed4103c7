import { PointsScreen } from '../../points-screen'

export default function PointsPage() {
  return <PointsScreen />
}
