import type { OutputOf } from '#contract/endpoint'
import { signInByWechat } from '#contract/session'
import { useWrite } from '../../shared/api/use-write'
import { deviceId } from '../../shared/device-id'
import { useWords } from '../../shared/i18n/use-words'
import { wechatCode } from '../../shared/platform/wechat-code'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Stack } from '../../shared/ui/stack'
import { signInWords } from './words/words'

interface WechatButtonProps {
  readonly onSignedIn: (signedIn: OutputOf<typeof signInByWechat> | undefined) => void
}

export function WechatButton({ onSignedIn }: WechatButtonProps) {
  const words = useWords(signInWords)
  const { send, status } = useWrite(signInByWechat)
  const press = async () => onSignedIn(await send({ code: await wechatCode(), deviceId: await deviceId() }))
  return (
    <Stack gap={3}>
      <Button block loading={status.state === 'sending'} onPress={() => void press()}>
        {words.wechat}
      </Button>
      <ActProblem status={status} />
    </Stack>
  )
}
