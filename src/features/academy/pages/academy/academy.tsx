import { AcademyScreen } from '../../academy-screen'

export default function AcademyPage() {
  return <AcademyScreen />
}
