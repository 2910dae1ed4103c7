import { PrizePlanScreen } from '../../prize-plan-screen'

export default function PrizePlanPage() {
  return <PrizePlanScreen />
}
