import { RedeemScreen } from '../../redeem-screen'

export default function RedeemPage() {
  return <RedeemScreen />
}
