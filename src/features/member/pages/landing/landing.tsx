import { useRouteParams } from '../../../../shared/navigate'
import { landingCode } from '../../landing-code'
import { LandingScreen, NoCodeScreen } from '../../landing-screen'

export default function LandingPage() {
  const told = useRouteParams()
  const code = landingCode(told)
  return code ? <LandingScreen code={code} joinNow={told.join === '1'} /> : <NoCodeScreen />
}
