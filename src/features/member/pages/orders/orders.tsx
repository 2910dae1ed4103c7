import { MemberOrdersScreen } from '../../orders-screen'

export default function MemberOrdersPage() {
  return <MemberOrdersScreen />
}
