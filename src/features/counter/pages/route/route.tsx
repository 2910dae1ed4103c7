import { RouteScreen } from '../../route-screen'

export default function RoutePage() {
  return <RouteScreen />
}
