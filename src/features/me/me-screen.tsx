import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#contract/session'
import { readSession, signOut } from '#contract/session'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { fullDayText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go, restart } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useSession } from '../../shared/session'
import { Avatar } from '../../shared/ui/avatar'
import { Card } from '../../shared/ui/card'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { Icon } from '../../shared/ui/icon'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { useLoaded } from '../../shared/use-loaded'
import { meWords } from './words/words'

export function MeScreen() {
  const words = useWords(meWords)
  return (
    <LeaderOnly title={words.title} tab="me">
      <MeLoaded />
    </LeaderOnly>
  )
}

function MeLoaded() {
  const words = useWords(meWords)
  const loaded = useLoaded(useRead(readSession, {}))
  return (
    <Screen title={words.title} tab="me" of={loaded} skeleton="list">
      {(me) => <MeBody me={me} />}
    </Screen>
  )
}

function MeBody({ me }: { me: Me }) {
  const words = useWords(meWords)
  return (
    <Stack gap={6}>
      <WhoCard me={me} />
      <Card>
        <ListRow leading={<Icon name="user" />} title={words.profile} onPress={() => go(routes.profile())} />
        {(me.leader || me.helps) && (
          <ListRow
            leading={<Icon name="box" />}
            title={words.counter}
            hint={me.helps ? words.counterOf(me.helps.name) : words.counterHint}
            onPress={() => go(routes.handOver())}
          />
        )}
        {me.isOperator && (
          <ListRow
            leading={<Icon name="settings" />}
            title={words.operator}
            hint={words.operatorHint}
            onPress={() => go(routes.operator())}
          />
        )}
        {me.leader && (
          <ListRow
            leading={<Icon name="user" />}
            title={words.helpers}
            onPress={() => go(routes.helpers())}
          />
        )}
        {me.leader && (
          <ListRow
            leading={<Icon name="academy" />}
            title={words.academy}
            hint={words.academyHint}
            onPress={() => go(routes.academy())}
          />
        )}
        {me.leader && (
          <ListRow
            leading={<Icon name="refresh" />}
            title={words.afterSales}
            hint={words.afterSalesHint}
            onPress={() => go(routes.afterSales())}
          />
        )}
        <ListRow
          leading={<Icon name="receipt" />}
          title={words.myOrders}
          onPress={() => go(routes.memberOrders())}
        />
        <ListRow
          leading={<Icon name="settings" />}
          title={words.settings}
          hint={words.settingsHint}
          onPress={() => go(routes.settings())}
        />
      </Card>
      <SignOut />
    </Stack>
  )
}

function WhoCard({ me }: { me: Me }) {
  const words = useWords(meWords)
  const language = useLanguage()
  const { leader } = me
  return (
    <Card>
      <Stack row gap={6} align="center">
        <Avatar name={me.name} src={me.avatarUrl ?? undefined} size="l" />
        <Stack gap={2} align="start">
          <View className="lt-title">{me.name}</View>
          <View className="lt-muted">{placeOf(me, words)}</View>
          {leader && <View className="lt-muted">{words.since(fullDayText(language, leader.startedAt))}</View>}
          {leader && (
            <Tag tone="accent" icon="star">
              {words.levels[leader.level]}
            </Tag>
          )}
        </Stack>
      </Stack>
    </Card>
  )
}

function placeOf({ leader, membership, isOperator }: Me, words: (typeof meWords)['zh-Hans']): string {
  if (leader) return words.leaderOf(leader.communityName)
  if (isOperator) return words.operatorRole
  return membership ? words.memberOf(membership.name) : words.person
}

function SignOut() {
  const words = useWords(meWords)
  const [asking, setAsking] = useState(false)
  const clear = useSession((session) => session.clear)
  const { send, status } = useWrite(signOut)
  const leave = async () => {
    // Without network the phone still forgets the session; it ends by itself on the server.
    await send({})
    clear()
    restart(routes.signIn())
  }
  return (
    <Card>
      <ListRow leading={<Icon name="sign-out" />} title={words.signOut} onPress={() => setAsking(true)} />
      <ConfirmDialog
        open={asking}
        title={words.signOutTitle}
        text={words.signOutText}
        confirmLabel={words.signOut}
        busy={status.state === 'sending'}
        onConfirm={() => void leave()}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}
