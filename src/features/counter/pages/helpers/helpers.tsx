import { HelpersScreen } from '../../helpers-screen'

export default function HelpersPage() {
  return <HelpersScreen />
}
