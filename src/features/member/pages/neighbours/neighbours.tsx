import { NeighboursScreen } from '../../neighbours-screen'

export default function NeighboursPage() {
  return <NeighboursScreen />
}
