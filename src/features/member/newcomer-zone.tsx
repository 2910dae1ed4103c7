import { View } from '@tarojs/components'
import type { Landing } from '#contract/landing'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Pressable } from '../../shared/ui/pressable'
import { Section } from '../../shared/ui/section'
import { ItemTile } from './open-deal-card'
import { memberWords } from './words/words'

/** What newcomers see first of the open deals; a tile leads to its deal (G5). */
export function NewcomerZone({ landing: { zone, leader, code } }: { landing: Landing }) {
  const { leaderId } = leader
  return (
    <Section title={useWords(memberWords).landing.zone}>
      <Card>
        <View className="lt-open-deal__items">
          {zone.map(({ dealId, itemId, newcomerFen, ...item }) => (
            <Pressable key={itemId} onPress={() => go(routes.memberDeal({ leaderId, dealId, code }))}>
              <ItemTile {...item} priceFen={newcomerFen} />
            </Pressable>
          ))}
        </View>
      </Card>
    </Section>
  )
}
