import { View } from '@tarojs/components'
import type { OperatorBag } from '#contract/operator'
import { readOperatorUncollected } from '#contract/operator'
import type { LeaderId, OrderId } from '#domain/ids'
import { daysWaiting } from '#domain/uncollected'
import { useRead } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { useLoaded } from '../../shared/use-loaded'
import { SettleForm } from './settle-form'
import { operatorWords } from './words/words'
import './operator-list.scss'

interface BagProps {
  readonly leaderId: LeaderId
  readonly orderId: OrderId
}

/** One bag nobody collected: what is in it, whose it is, and what becomes of it. */
export function BagScreen(of: BagProps) {
  const words = useWords(operatorWords).bag
  return (
    <LeaderOnly title={words.title}>
      <BagLoaded {...of} />
    </LeaderOnly>
  )
}

function BagLoaded({ leaderId, orderId }: BagProps) {
  const words = useWords(operatorWords).bag
  const loaded = useLoaded(useRead(readOperatorUncollected, { leaderId, orderId }))
  return (
    <Screen wide title={words.title} of={loaded} backTo={routes.operatorUncollected()}>
      {(bag) => (
        <View className="lt-operator-columns">
          <Stack gap={6}>
            <FactsCard bag={bag} />
            <Goods bag={bag} />
          </Stack>
          {bag.settlement ? <Settled bag={bag} /> : <SettleForm bag={bag} />}
        </View>
      )}
    </Screen>
  )
}

function FactsCard({ bag }: { bag: OperatorBag }) {
  const words = useWords(operatorWords)
  const language = useLanguage()
  const days = words.uncollected.days(daysWaiting(bag.arrivedAt, useNow()))
  const member = [bag.memberName, bag.maskedPhone, bag.unitLabel].filter(Boolean).join(' · ')
  const reminded = bag.remindedAt ? dayTimeText(language, bag.remindedAt) : words.bag.neverReminded
  const rows = [
    { term: words.bag.member, value: member },
    { term: words.bag.leader, value: `${bag.leaderName} · ${bag.communityName}` },
    { term: words.bag.deal, value: bag.dealTitle },
    { term: words.bag.arrived, value: dayTimeText(language, bag.arrivedAt) },
    { term: words.bag.reminded, value: reminded },
  ]
  return (
    <Card>
      <Stack row gap={3} justify="between" align="start">
        <View className="lt-title">{words.order(bag.number)}</View>
        {!bag.settledAt && <Tag tone="danger">{days}</Tag>}
      </Stack>
      <DefinitionList rows={rows} />
    </Card>
  )
}

function Goods({ bag }: { bag: OperatorBag }) {
  const words = useWords(operatorWords)
  return (
    <Section title={words.bag.goods}>
      <Card>
        {bag.goods.map(({ name, quantity, paidFen }) => (
          <ListRow
            key={name}
            title={words.goods(name, quantity)}
            value={<Money fen={paidFen} size="s" tone="plain" />}
          />
        ))}
        {!bag.settledAt && (
          <DefinitionList rows={[{ term: words.bag.left, value: <Money fen={bag.leftFen} /> }]} />
        )}
      </Card>
    </Section>
  )
}

function Settled({ bag: { settledAt, settlement } }: { bag: OperatorBag }) {
  const words = useWords(operatorWords).bag
  const language = useLanguage()
  if (!settledAt || !settlement) return null
  const rows = [
    { term: words.settledHow, value: words.settlements[settlement.how] },
    { term: words.why, value: settlement.why },
    { term: words.settledAt, value: dayTimeText(language, settledAt) },
  ]
  return (
    <Card>
      <DefinitionList rows={rows} />
    </Card>
  )
}
