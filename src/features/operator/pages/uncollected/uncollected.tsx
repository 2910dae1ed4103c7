import { UncollectedScreen } from '../../uncollected-screen'

export default function UncollectedPage() {
  return <UncollectedScreen />
}
