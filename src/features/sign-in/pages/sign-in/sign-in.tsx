import { useRouteParams } from '../../../../shared/navigate'
import { SignInScreen } from '../../sign-in-screen'

export default function SignInPage() {
  const { next } = useRouteParams()
  return <SignInScreen next={next} />
}
