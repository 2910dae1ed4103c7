import { View } from '@tarojs/components'
import type { Tally } from '#contract/tally'
import type { DealId } from '#domain/ids'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { Pressable } from '../../shared/ui/pressable'
import { DealTallyGroup } from './deal-tally-group'
import { dealsWords } from './words/words'
import './deal-tally.scss'

interface DealTallyBuildingsProps {
  readonly dealId: DealId
  readonly buildings: Tally['buildings']
}

/** In the order one walks; each leads to its orders. */
export function DealTallyBuildings({ dealId, buildings }: DealTallyBuildingsProps) {
  const words = useWords(dealsWords).tally
  return (
    <Card>
      {buildings.map(({ building, ...of }) => {
        const name = building === null ? words.noBuilding : words.buildingName(building)
        const group = (
          <DealTallyGroup title={name} hint={words.ordersAndPieces(of.orderCount, of.quantity)} of={of} />
        )
        if (building === null) {
          return (
            <View key="" className="lt-deal-tally">
              {group}
            </View>
          )
        }
        return (
          <Pressable
            key={building}
            className="lt-deal-tally"
            label={words.seeOrdersOf(name)}
            onPress={() => go(routes.orders({ dealId, search: `${building}栋` }))}
          >
            {group}
            <Icon name="chevron-right" size="s" />
          </Pressable>
        )
      })}
    </Card>
  )
}
