import { View } from '@tarojs/components'
import { useState } from 'react'
import { listCoupons } from '#contract/coupon'
import type { Quote } from '#contract/order'
import { placeOrder, quoteOrder } from '#contract/order'
import type { CouponId, DealId, LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { PushKind } from '#domain/notice'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { back, go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Empty } from '../../shared/ui/empty'
import { Money } from '../../shared/ui/money'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { useAskToNotify } from '../../shared/use-ask-to-notify'
import { useLoaded } from '../../shared/use-loaded'
import { useBasket, useBaskets } from './basket'
import { couponOptions } from './checkout-view'
import { basketLines } from './deal-view'
import { type Delivery, DeliverySection, useDelivery } from './delivery-section'
import { JoinToOrder } from './join-to-order'
import { QuoteCard } from './quote-card'
import { useMe } from './use-me'
import { usePay } from './use-pay'
import { memberWords } from './words/words'

interface CheckoutProps {
  readonly leaderId: LeaderId
  readonly dealId: DealId
}

export function CheckoutScreen({ leaderId, dealId }: CheckoutProps) {
  const words = useWords(memberWords).checkout
  const { signedIn, me } = useMe()
  const lines = basketLines(useBasket(dealId))
  const here = routes.checkout({ leaderId, dealId }).url
  if (lines.length === 0) {
    return (
      <Screen title={words.title}>
        <Empty title={words.emptyBasket} hint={words.emptyBasketHint} icon="bag" />
      </Screen>
    )
  }
  if (!signedIn) {
    return (
      <Screen title={words.title}>
        <Empty
          title={words.signInFirst}
          icon="user"
          action={{ label: words.signInFirst, onPress: () => go(routes.signIn({ next: here })) }}
        />
      </Screen>
    )
  }
  if (me && me.membership?.leaderId !== leaderId) return <JoinToOrder leaderId={leaderId} />
  return <Checkout leaderId={leaderId} dealId={dealId} />
}

function Checkout({ leaderId, dealId }: CheckoutProps) {
  const words = useWords(memberWords).checkout
  const lines = basketLines(useBasket(dealId))
  const [couponId, setCouponId] = useState<CouponId | null | undefined>(undefined)
  const basket = { leaderId, dealId, lines, couponId }
  const delivery = useDelivery({ leaderId, dealId })
  const loaded = useLoaded(useRead(quoteOrder, basket))
  const coupons = useRead(listCoupons, {})
  const chosen = couponId === undefined && loaded.state === 'ready' ? loaded.value.couponId : couponId
  const footer =
    loaded.state === 'ready' ? <PayBar quote={loaded.value} basket={basket} delivery={delivery} /> : undefined
  return (
    <Screen title={words.title} of={loaded} footer={footer}>
      {(quote) => (
        <Stack gap={6}>
          <QuoteCard quote={quote} />
          <Section title={words.coupon}>
            <Card>
              <RadioRows
                label={words.coupon}
                options={couponOptions(coupons.data?.coupons ?? [], quote.amountFen, words)}
                value={chosen ?? 'none'}
                onChange={(value) => setCouponId(value === 'none' ? null : value)}
              />
            </Card>
          </Section>
          <DeliverySection delivery={delivery} />
          <View className="lt-hint">{words.hold}</View>
        </Stack>
      )}
    </Screen>
  )
}

interface PayBarProps {
  readonly quote: Quote
  readonly basket: Parameters<typeof useOrderAndPay>[0]
  readonly delivery: Delivery
}

function PayBar({ quote, basket, delivery }: PayBarProps) {
  const words = useWords(memberWords).checkout
  const { status, payStatus, submit } = useOrderAndPay({ ...basket, ...delivery.asked })
  const busy = status.state === 'sending' || payStatus.state === 'sending'
  return (
    <Stack gap={3}>
      <ActProblem status={status.state === 'idle' ? payStatus : status} />
      <Stack row gap={5} align="center" justify="between">
        <View>
          <View className="lt-muted">{words.pay}</View>
          <Money fen={fen(quote.payFen)} size="l" />
        </View>
        <Button loading={busy} disabledReason={delivery.missing} onPress={() => void submit(quote)}>
          {words.submit}
        </Button>
      </Stack>
    </Stack>
  )
}

/** What WeChat is asked to tell a buyer: three at once are its most. */
const TOLD_OF_AN_ORDER: readonly PushKind[] = ['arrived', 'short', 'deal-cancelled']

/** Places the order as quoted, then leaves for the cashier. A failed payment keeps the order. */
function useOrderAndPay(
  basket: Omit<Parameters<ReturnType<typeof useWrite<typeof placeOrder>>['send']>[0], 'expectedPayFen'>,
) {
  const { send, status } = useWrite(placeOrder)
  const { pay, status: payStatus } = usePay()
  const empty = useBaskets((store) => store.empty)
  const askToNotify = useAskToNotify(TOLD_OF_AN_ORDER)
  const submit = async (quote: Quote) => {
    await askToNotify()
    const order = await send({ ...basket, couponId: quote.couponId, expectedPayFen: quote.payFen })
    if (!order) return
    back(routes.memberOrder({ orderId: order.orderId }))
    empty(basket.dealId)
    await pay(order.orderId)
  }
  return { submit, status, payStatus }
}
