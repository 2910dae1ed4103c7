import { useRouteParams } from '../../../../shared/navigate'
import { SignInScreen } from '../../sign-in-screen'

export default function SignInPage() {
  const { next } = useRouteParams<'next'>()
  return <SignInScreen next={next} />
}
