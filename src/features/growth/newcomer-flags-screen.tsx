import { View } from '@tarojs/components'
import { useState } from 'react'
import { type FlagCase, objectToFlags, readOwnFlags } from '#contract/flag'
import { mayObjectToFlags } from '#domain/flag'
import type { MemberId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { TextArea } from '../../shared/ui/text-area'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import { flagWords } from './flag-words/words'

const WHY_CHARACTERS = 300

/** Why one newcomer is in doubt, what the platform decided, and the leader's one objection (G10). */
export function NewcomerFlagsScreen({ memberId }: { memberId: MemberId }) {
  const words = useWords(flagWords)
  return (
    <LeaderOnly title={words.title}>
      <NewcomerFlags memberId={memberId} />
    </LeaderOnly>
  )
}

function NewcomerFlags({ memberId }: { memberId: MemberId }) {
  const words = useWords(flagWords)
  const loaded = useLoaded(useRead(readOwnFlags, { memberId }))
  return (
    <Screen title={words.title} of={loaded} backTo={routes.newcomers()}>
      {(found) => (
        <Stack gap={6}>
          <Evidence found={found} />
          {found.objection && (
            <Section title={words.ownObjection}>
              <Card>
                <View>{found.objection}</View>
              </Card>
            </Section>
          )}
          {mayObjectToFlags(found.facts).ok && <ObjectForm found={found} />}
        </Stack>
      )}
    </Screen>
  )
}

function Evidence({ found }: { found: FlagCase }) {
  const words = useWords(flagWords)
  const language = useLanguage()
  const { maskedName, state, flags, joinedAt, why } = found
  return (
    <Card>
      <Stack gap={4} align="start">
        <Stack row gap={3} align="center">
          <View className="lt-title">{maskedName}</View>
          <Tag tone={state === 'cleared' ? 'brand' : 'warn'}>{words.states[state]}</Tag>
        </Stack>
        <View className="lt-muted">{words.joined(dayTimeText(language, joinedAt))}</View>
        {flags.map(({ kind, others, otherNames }) => (
          <View key={kind}>{words.kinds[kind](others, otherNames.join(words.comma))}</View>
        ))}
        {why && <View className="lt-strong">{words.answered(why)}</View>}
        <View className="lt-hint">{words.hints[state]}</View>
      </Stack>
    </Card>
  )
}

function ObjectForm({ found: { memberId } }: { found: FlagCase }) {
  const words = useWords(flagWords)
  const [why, setWhy] = useState('')
  const { send, status } = useWrite(objectToFlags)
  const object = async () => {
    if (await send({ memberId, why: why.trim() })) toast.show(words.sent, { kind: 'done' })
  }
  return (
    <Section title={words.object}>
      <Card>
        <Stack gap={5}>
          <View>{words.once}</View>
          <TextArea
            required
            label={words.why}
            value={why}
            max={WHY_CHARACTERS}
            placeholder={words.whyHint}
            onChange={setWhy}
          />
          <ActProblem status={status} />
          <Button
            block
            loading={status.state === 'sending'}
            disabledReason={why.trim() === '' ? words.whyFirst : undefined}
            onPress={() => void object()}
          >
            {words.send}
          </Button>
        </Stack>
      </Card>
    </Section>
  )
}
