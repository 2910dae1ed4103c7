import { View } from '@tarojs/components'
import { useState } from 'react'
import { countUnreadNotices } from '#contract/notice'
import type { Order } from '#contract/order'
import { listOrders, ownOrderGroups } from '#contract/order'
import { fen } from '#domain/money'
import { orderState } from '#domain/order'
import { usePages, useRead } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tabs } from '../../shared/ui/tabs'
import { Tag } from '../../shared/ui/tag'
import { OrderStateTag } from './order-state-tag'
import { memberWords } from './words/words'

const groups = ['all', ...ownOrderGroups] as const
type Group = (typeof groups)[number]

export function MemberOrdersScreen() {
  const words = useWords(memberWords).orders
  const [group, setGroup] = useState<Group>('all')
  const state = group === 'all' ? undefined : group
  const pages = usePages(listOrders, { state })
  const empty = state ? { title: words.emptyGroup } : { title: words.empty, hint: words.emptyHint }
  return (
    <Screen title={words.title}>
      <WaysRows />
      <Tabs
        label={words.group}
        tabs={groups.map((value) => ({ value, label: words.groups[value] }))}
        value={group}
        onChange={setGroup}
      >
        <PagedList query={pages} keyOf={(order) => order.orderId} empty={{ ...empty, icon: 'receipt' }}>
          {(order) => <OrderCard order={order} />}
        </PagedList>
      </Tabs>
    </Screen>
  )
}

/** The ways to what one was told, with how much of it is new, and to asking neighbours. */
function WaysRows() {
  const words = useWords(memberWords).orders
  const unread = useRead(countUnreadNotices, {}).data?.unread ?? 0
  return (
    <Card>
      <ListRow
        leading={<Icon name="bell" />}
        title={words.notices}
        value={unread > 0 && <Tag tone="accent">{words.unread(unread)}</Tag>}
        onPress={() => go(routes.notices())}
      />
      <ListRow
        leading={<Icon name="users" />}
        title={words.askNeighbours}
        onPress={() => go(routes.askNeighbours())}
      />
    </Card>
  )
}

function OrderCard({ order }: { order: Order }) {
  const words = useWords(memberWords).orders
  const language = useLanguage()
  const state = orderState(order, useNow())
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  return (
    <Card onPress={() => go(routes.memberOrder({ orderId: order.orderId }))}>
      <Stack row gap={3} justify="between" align="start">
        <View className="lt-title">{order.dealTitle}</View>
        <OrderStateTag state={state} />
      </Stack>
      <View className="lt-muted">
        {order.lines.map((line) => `${line.name} × ${line.quantity}`).join('、')}
      </View>
      <Stack row justify="between" align="baseline">
        <View className="lt-muted">{`${dayTimeText(language, order.facts.placedAt)} · ${words.items(pieces)}`}</View>
        <Money fen={fen(order.payFen)} />
      </Stack>
    </Card>
  )
}
