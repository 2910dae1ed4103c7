import { View } from '@tarojs/components'
import { useState } from 'react'
import type { UncollectedBag } from '#contract/uncollected'
import { listUncollected, remindUncollected } from '#contract/uncollected'
import { daysWaiting, mayRemind, uncollectedWith } from '#domain/uncollected'
import { usePages } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tabs } from '../../shared/ui/tabs'
import { Tag } from '../../shared/ui/tag'
import { toast } from '../../shared/ui/toast-store'
import { fulfilmentWords } from './fulfilment-words/words'
import { SettledBags } from './settled-bags'
import { dealsWords } from './words/words'

/** Bags that wait for three days or more: whom to remind, and what goes to the operator (D10). */
export function UncollectedScreen() {
  const words = useWords(fulfilmentWords).uncollected
  return (
    <LeaderOnly title={words.title}>
      <Uncollected />
    </LeaderOnly>
  )
}

const groups = ['waiting', 'settled'] as const

function Uncollected() {
  const words = useWords(fulfilmentWords).uncollected
  const [group, setGroup] = useState<(typeof groups)[number]>('waiting')
  return (
    <Screen title={words.title} backTo={routes.home()}>
      <Tabs
        label={words.title}
        tabs={groups.map((value) => ({ value, label: words.groups[value] }))}
        value={group}
        onChange={setGroup}
      >
        {group === 'waiting' ? <WaitingBags /> : <SettledBags />}
      </Tabs>
    </Screen>
  )
}

function WaitingBags() {
  const words = useWords(fulfilmentWords).uncollected
  return (
    <PagedList
      query={usePages(listUncollected, {})}
      keyOf={(bag) => bag.orderId}
      empty={{ title: words.empty, hint: words.emptyHint, icon: 'check-circle' }}
    >
      {(bag) => <BagWaiting bag={bag} />}
    </PagedList>
  )
}

function BagWaiting({ bag }: { bag: UncollectedBag }) {
  const words = useWords(fulfilmentWords).uncollected
  const { orders, tally } = useWords(dealsWords)
  const language = useLanguage()
  const now = useNow()
  const { send, status } = useWrite(remindUncollected)
  const may = mayRemind(bag, now)
  const isWithOperator = uncollectedWith(bag.arrivedAt, now) === 'operator'
  const remind = async () => {
    if (await send({ orderId: bag.orderId })) toast.show(words.done)
  }
  return (
    <Card>
      <Stack gap={4}>
        <Stack row gap={3} justify="between" align="start">
          <View>
            <View className="lt-strong">
              {[orders.number(bag.number), bag.memberName, bag.unitLabel].filter(Boolean).join(' · ')}
            </View>
            <View className="lt-muted">{[bag.maskedPhone, bag.dealTitle].filter(Boolean).join(' · ')}</View>
          </View>
          <Tag tone={isWithOperator ? 'danger' : 'warn'}>{words.days(daysWaiting(bag.arrivedAt, now))}</Tag>
        </Stack>
        <View>{bag.goods.map(({ name, quantity }) => tally.goods(name, quantity)).join(tally.comma)}</View>
        {isWithOperator && <View className="lt-hint">{words.withOperator}</View>}
        {bag.remindedAt && (
          <View className="lt-muted">{words.remindedAt(nearDayTimeText(language, bag.remindedAt, now))}</View>
        )}
        <ActProblem status={status} />
        <Stack row gap={4} align="start">
          <Button
            kind="secondary"
            icon="bell"
            label={words.remindLabel(bag.memberName)}
            loading={status.state === 'sending'}
            disabledReason={may.ok ? undefined : words.denied[may.reason]}
            onPress={() => void remind()}
          >
            {words.remind}
          </Button>
          <Button
            kind="secondary"
            icon="receipt"
            onPress={() => go(routes.orders({ dealId: bag.dealId, search: String(bag.number) }))}
          >
            {words.see}
          </Button>
        </Stack>
      </Stack>
    </Card>
  )
}
