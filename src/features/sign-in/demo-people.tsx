import { View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import { listDemoPeople, signInAsDemoPerson } from '#contract/session'
import type { MemberId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { deviceId } from '../../shared/device-id'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Avatar } from '../../shared/ui/avatar'
import { Card } from '../../shared/ui/card'
import { ListRow } from '../../shared/ui/list-row'
import { Section } from '../../shared/ui/section'
import { signInWords } from './words/words'

interface DemoPeopleProps {
  readonly onSignedIn: (signedIn: OutputOf<typeof signInAsDemoPerson> | undefined) => void
}

/** People of the demo world one can be; a server that is no demo knows none, and nothing is shown. */
export function DemoPeople({ onSignedIn }: DemoPeopleProps) {
  const words = useWords(signInWords)
  const { data } = useRead(listDemoPeople, {})
  const { send, status } = useWrite(signInAsDemoPerson)
  const signIn = async (memberId: MemberId) =>
    onSignedIn(await send({ memberId, deviceId: await deviceId() }))
  if (!data || data.people.length === 0) return null
  return (
    <Section title={words.demoTitle}>
      <View className="lt-muted">{words.demoHint}</View>
      <ActProblem status={status} />
      <Card>
        {data.people.map((person) => (
          <ListRow
            key={person.memberId}
            leading={<Avatar name={person.name} src={person.avatarUrl ?? undefined} />}
            title={`${person.name} · ${words.roles[person.role]}`}
            hint={person.about}
            onPress={() => void signIn(person.memberId)}
          />
        ))}
      </Card>
    </Section>
  )
}
