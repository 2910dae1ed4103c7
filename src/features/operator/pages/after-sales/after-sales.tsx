import { AfterSalesScreen } from '../../after-sales-screen'

export default function AfterSalesPage() {
  return <AfterSalesScreen />
}
