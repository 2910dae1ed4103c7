import { View } from '@tarojs/components'
import { acceptHelperInvitation, readHelperInvitation } from '#contract/helper'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { go, restart } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { useSession } from '../../shared/session'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Empty } from '../../shared/ui/empty'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import { counterWords } from './words/words'

/** Whom an invitation is from, what a helper may do, and one tap to accept. */
export function InvitationScreen({ code }: { code: string | undefined }) {
  const words = useWords(counterWords).invitation
  if (!code) {
    return (
      <Screen title={words.title} backTo={routes.me()}>
        <Empty icon="warning" title={words.broken} />
      </Screen>
    )
  }
  return <Invitation code={code} />
}

function Invitation({ code }: { code: string }) {
  const words = useWords(counterWords).invitation
  const query = useRead(readHelperInvitation, { code })
  const token = useSession((session) => session.token)
  const { send, status } = useWrite(acceptHelperInvitation)
  const accept = async () => {
    if (!token) return go(routes.signIn({ next: routes.helperInvitation({ code }).url }))
    if (!(await send({ code }))) return
    toast.show(words.done)
    restart(routes.handOver())
  }
  return (
    <Screen title={words.title} backTo={routes.me()} of={useLoaded(query)}>
      {({ leader, helperName }) => (
        <Stack gap={6}>
          <Card>
            <Stack gap={3}>
              <View className="lt-strong">{words.from(leader.name)}</View>
              <View>
                {leader.communityName} · {leader.pickupPoint.name}
              </View>
              <View className="lt-muted">{words.as(helperName)}</View>
            </Stack>
          </Card>
          <View>{words.may}</View>
          <View className="lt-muted">{words.mayNot}</View>
          <ActProblem status={status} />
          <Button block loading={status.state === 'sending'} onPress={() => void accept()}>
            {token ? words.accept : words.signIn}
          </Button>
        </Stack>
      )}
    </Screen>
  )
}
