import { View } from '@tarojs/components'
import { claimOrder, type OrderClaim, readOrderClaim } from '#contract/order-claim'
import { fen } from '#domain/money'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { dayTimeText, windowText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go, restart } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useSession } from '../../shared/session'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { Empty } from '../../shared/ui/empty'
import { Money } from '../../shared/ui/money'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { chainWords } from './words/words'

/** The order a leader placed for somebody: what it is, and one tap to make it one's own (D5). */
export function ClaimScreen({ code }: { code: string | undefined }) {
  const words = useWords(chainWords).claim
  if (!code) {
    return (
      <Screen title={words.title} backTo={routes.memberOrders()}>
        <Empty icon="warning" title={words.broken} />
      </Screen>
    )
  }
  return <Claim code={code} />
}

function Claim({ code }: { code: string }) {
  const words = useWords(chainWords).claim
  const loaded = useLoaded(useRead(readOrderClaim, { code }))
  return (
    <Screen title={words.title} backTo={routes.memberOrders()} of={loaded}>
      {(claim) => (
        <Stack gap={6}>
          <ClaimCard claim={claim} />
          <View>{words.states[claim.state]}</View>
          {claim.state === 'open' && <ClaimButton code={code} />}
          {claim.orderId && <SeeButton orderId={claim.orderId} />}
        </Stack>
      )}
    </Screen>
  )
}

function ClaimCard({ claim }: { claim: OrderClaim }) {
  const words = useWords(chainWords)
  const language = useLanguage()
  const { leader, lines } = claim
  const rows = [
    { term: words.claim.place, value: `${leader.pickupPoint.name}（${leader.pickupPoint.address}）` },
    { term: words.claim.when, value: windowText(language, claim.pickupAt, claim.pickupUntil) },
    { term: words.claim.due, value: dayTimeText(language, claim.dueAt) },
    ...lines.map(({ name, quantity, payFen }) => ({
      term: words.goods(name, quantity),
      value: <Money fen={fen(payFen)} />,
    })),
    { term: words.claim.pay, value: <Money fen={fen(claim.payFen)} size="l" /> },
  ]
  return (
    <Card>
      <Stack gap={3}>
        <View className="lt-title">{words.claim.from(leader.name)}</View>
        <View className="lt-muted">
          {claim.dealTitle} · {words.claim.forWhom(claim.maskedName)}
        </View>
        <DefinitionList rows={rows} />
      </Stack>
    </Card>
  )
}

function ClaimButton({ code }: { code: string }) {
  const words = useWords(chainWords).claim
  const token = useSession((session) => session.token)
  const { send, status } = useWrite(claimOrder)
  const claim = async () => {
    if (!token) return go(routes.signIn({ next: routes.orderClaim({ code }).url }))
    const order = await send({ code })
    if (order) restart(routes.memberOrder({ orderId: order.orderId }))
  }
  return (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button block loading={status.state === 'sending'} onPress={() => void claim()}>
        {token ? words.mine : words.signIn}
      </Button>
    </Stack>
  )
}

function SeeButton({ orderId }: { orderId: NonNullable<OrderClaim['orderId']> }) {
  const words = useWords(chainWords).claim
  return (
    <Button block onPress={() => go(routes.memberOrder({ orderId }))}>
      {words.see}
    </Button>
  )
}
