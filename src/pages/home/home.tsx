import { HomeScreen } from '../../features/home/home-screen'
import { NextActionCard } from '../../features/playbook/next-action-card'

export default function HomePage() {
  return <HomeScreen nextAction={<NextActionCard />} />
}
