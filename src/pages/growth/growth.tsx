import { GrowthScreen } from '../../features/growth/growth-screen'

export default function GrowthPage() {
  return <GrowthScreen />
}
