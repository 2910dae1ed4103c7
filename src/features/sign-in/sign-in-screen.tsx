import { View } from '@tarojs/components'
import { useWords } from '../../shared/i18n/use-words'
import { canSignInByWechat } from '../../shared/platform/wechat-code'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { DemoPeople } from './demo-people'
import { PhoneForm } from './phone-form'
import { useSignedIn } from './use-sign-in'
import { WechatButton } from './wechat-button'
import { signInWords } from './words/words'
import './sign-in-screen.scss'

export function SignInScreen({ next }: { next?: string }) {
  const words = useWords(signInWords)
  const signedIn = useSignedIn(next)
  return (
    <Screen title={words.title}>
      <Stack gap={7}>
        <View className="lt-sign-in__slogan">{words.slogan}</View>
        {canSignInByWechat && <WechatButton onSignedIn={signedIn} />}
        <PhoneForm onSignedIn={signedIn} />
        <View className="lt-hint">{words.consent}</View>
        <DemoPeople onSignedIn={signedIn} />
      </Stack>
    </Screen>
  )
}
