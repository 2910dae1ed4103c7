import { View } from '@tarojs/components'
import { type NewcomerOffers, switchNewcomerZone } from '#contract/newcomer-offer'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Card } from '../../shared/ui/card'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { SwitchRow } from '../../shared/ui/switch-row'
import { toast } from '../../shared/ui/toast-store'
import { ChangedLine } from './changed-line'
import { operatorWords } from './words/words'

/** The newcomer zone of all landing pages, on or off. */
export function ZoneOffer({ zone }: Pick<NewcomerOffers, 'zone'>) {
  const words = useWords(operatorWords).offers
  const { send, status } = useWrite(switchNewcomerZone)
  const turn = async (isOn: boolean) => {
    if (await send({ isOn })) toast.show(words.saved, { kind: 'done' })
  }
  return (
    <Section title={words.zone}>
      <Card>
        <Stack gap={5}>
          <SwitchRow
            label={words.zoneOn}
            hint={words.zoneHint}
            on={zone.isOn}
            onChange={(isOn) => void turn(isOn)}
          />
          <ActProblem status={status} />
          <View>{words.zoneCount(zone.products)}</View>
          <ChangedLine changed={zone.changed} />
        </Stack>
      </Card>
    </Section>
  )
}
