import { HomeScreen } from '../../features/home/home-screen'

export default function HomePage() {
  return <HomeScreen />
}
