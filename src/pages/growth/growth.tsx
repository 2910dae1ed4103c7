import { GrowthScreen } from '../../features/growth/growth-screen'
import { NextActionCard } from '../../features/playbook/next-action-card'

export default function GrowthPage() {
  return <GrowthScreen nextAction={<NextActionCard />} />
}
