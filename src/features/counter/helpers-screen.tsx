import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Helper, inviteHelper, listHelpers, revokeHelper } from '#contract/helper'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { Empty } from '../../shared/ui/empty'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { TextInput } from '../../shared/ui/text-input'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import { InvitationSheet } from './invitation-sheet'
import { counterWords } from './words/words'

const LONGEST_NAME = 12

export function HelpersScreen() {
  const words = useWords(counterWords).helpers
  return (
    <LeaderOnly title={words.title}>
      <Helpers />
    </LeaderOnly>
  )
}

function Helpers() {
  const words = useWords(counterWords).helpers
  const query = useRead(listHelpers, {})
  const [shown, setShown] = useState<string>()
  return (
    <Screen title={words.title} backTo={routes.handOver()} of={useLoaded(query)}>
      {({ items }) => (
        <Stack gap={6}>
          <View className="lt-muted">{words.hint}</View>
          <InviteForm onInvited={setShown} />
          {items.length === 0 && <Empty icon="user" title={words.none} hint={words.noneHint} />}
          {items.map((helper) => (
            <HelperCard key={helper.helperId} helper={helper} onShow={() => setShown(helper.helperId)} />
          ))}
          <InvitationSheet
            helper={items.find((helper) => helper.helperId === shown)}
            onClose={() => setShown(undefined)}
          />
        </Stack>
      )}
    </Screen>
  )
}

function InviteForm({ onInvited }: { onInvited: (helperId: string) => void }) {
  const words = useWords(counterWords).helpers
  const [name, setName] = useState('')
  const { send, status } = useWrite(inviteHelper)
  const invite = async () => {
    const invited = await send({ name })
    if (!invited) return
    setName('')
    onInvited(invited.helperId)
  }
  return (
    <Card>
      <Stack gap={4}>
        <TextInput
          label={words.name}
          hint={words.nameHint}
          value={name}
          max={LONGEST_NAME}
          onChange={setName}
          onConfirm={() => void invite()}
        />
        <ActProblem status={status} />
        <Button
          block
          icon="plus"
          loading={status.state === 'sending'}
          disabledReason={name.trim() === '' ? words.nameFirst : undefined}
          onPress={() => void invite()}
        >
          {words.invite}
        </Button>
      </Stack>
    </Card>
  )
}

function HelperCard({ helper, onShow }: { helper: Helper; onShow: () => void }) {
  const words = useWords(counterWords).helpers
  const language = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const { send, status } = useWrite(revokeHelper)
  const { name, acceptedAt, link, expiresAt } = helper
  const remove = async () => {
    if (await send({ helperId: helper.helperId })) toast.show(words.removed(name), { kind: 'info' })
    setAsking(false)
  }
  const state = acceptedAt ? words.active : link ? words.open : words.expired
  return (
    <Card>
      <Stack gap={3}>
        <Stack row wrap gap={3} align="center" justify="between">
          <View className="lt-strong">{name}</View>
          <Tag tone={acceptedAt ? 'brand' : 'plain'}>{state}</Tag>
        </Stack>
        {acceptedAt && <View className="lt-muted">{words.since(dayTimeText(language, acceptedAt))}</View>}
        {link && <View className="lt-muted">{words.until(dayTimeText(language, expiresAt))}</View>}
        <ActProblem status={status} />
        <Stack row wrap gap={3}>
          {link && (
            <Button small kind="secondary" label={words.showOf(name)} onPress={onShow}>
              {words.show}
            </Button>
          )}
          <Button small kind="quiet" label={words.removeOf(name)} onPress={() => setAsking(true)}>
            {words.remove}
          </Button>
        </Stack>
      </Stack>
      <ConfirmDialog
        open={isAsking}
        kind="danger"
        title={words.removeTitle(name)}
        text={words.removeText}
        confirmLabel={words.remove}
        busy={status.state === 'sending'}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}
