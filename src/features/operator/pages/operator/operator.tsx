import { OperatorScreen } from '../../operator-screen'

export default function OperatorPage() {
  return <OperatorScreen />
}
