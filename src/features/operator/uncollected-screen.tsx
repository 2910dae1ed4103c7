import { View } from '@tarojs/components'
import type { OperatorBag } from '#contract/operator'
import { listOperatorUncollected } from '#contract/operator'
import { daysWaiting } from '#domain/uncollected'
import { usePages } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { operatorWords } from './words/words'
import './operator-list.scss'

/** Bags nobody collected for a week, the longest waiting first (D10). */
export function UncollectedScreen() {
  const words = useWords(operatorWords).uncollected
  return (
    <LeaderOnly title={words.title}>
      <Uncollected />
    </LeaderOnly>
  )
}

function Uncollected() {
  const words = useWords(operatorWords).uncollected
  const pages = usePages(listOperatorUncollected, {})
  return (
    <Screen wide title={words.title} backTo={routes.operator()}>
      <View className="lt-operator-list">
        <PagedList
          query={pages}
          keyOf={(bag) => bag.orderId}
          empty={{ title: words.empty, hint: words.emptyHint, icon: 'check-circle' }}
        >
          {(bag) => <BagCard bag={bag} />}
        </PagedList>
      </View>
    </Screen>
  )
}

function BagCard({ bag }: { bag: OperatorBag }) {
  const words = useWords(operatorWords)
  const days = words.uncollected.days(daysWaiting(bag.arrivedAt, useNow()))
  const { leaderId, orderId } = bag
  const goods = bag.goods.map(({ name, quantity }) => words.goods(name, quantity))
  return (
    <Card>
      <ListRow
        title={[words.order(bag.number), bag.memberName, bag.unitLabel].filter(Boolean).join(' · ')}
        hint={
          <Stack gap={2} align="start">
            <View>{`${bag.leaderName} · ${bag.communityName}`}</View>
            <View>{goods.join(words.comma)}</View>
            <Tag tone="danger">{days}</Tag>
          </Stack>
        }
        value={<Money fen={bag.leftFen} />}
        onPress={() => go(routes.operatorBag({ leaderId, orderId }))}
      />
    </Card>
  )
}
