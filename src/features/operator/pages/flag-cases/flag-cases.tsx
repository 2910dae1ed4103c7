import { FlagCasesScreen } from '../../flag-cases-screen'

export default function FlagCasesPage() {
  return <FlagCasesScreen />
}
