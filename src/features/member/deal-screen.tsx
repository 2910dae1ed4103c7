import { View } from '@tarojs/components'
import type { PublicDeal } from '#contract/deal'
import { readDeal } from '#contract/deal'
import { shareCardPath } from '#contract/poster'
import { dealCan, missingMembers } from '#domain/deal'
import type { DealId, LeaderId } from '#domain/ids'
import { shareCardOf, shareTitle } from '#poster/share-facts'
import { pictureAddress } from '../../shared/api/picture-address'
import { useRead } from '../../shared/api/use-read'
import { dayTimeText, leftText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useSharePage } from '../../shared/platform/share-page'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Money } from '../../shared/ui/money'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { useLoaded } from '../../shared/use-loaded'
import { useBasket } from './basket'
import { DealItemRow } from './deal-item-row'
import { basketFen } from './deal-view'
import { memberWords } from './words/words'

interface DealProps {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  /** The leader's code this page was reached by. */
  readonly code?: string | undefined
}

const ASK_AGAIN_MS = 20_000

/** A deal as a member sees it: choose pieces, see what is left. */
export function MemberDealScreen({ leaderId, dealId, code }: DealProps) {
  const words = useWords(memberWords).deal
  const loaded = useLoaded(useRead(readDeal, { leaderId, dealId }, { everyMs: ASK_AGAIN_MS }))
  const footer = loaded.state === 'ready' ? <CheckoutBar deal={loaded.value} /> : undefined
  return (
    <Screen title={words.title} of={loaded} footer={footer}>
      {(deal) => <LoadedDeal deal={deal} code={code} />}
    </Screen>
  )
}

function LoadedDeal({ deal, code }: { deal: PublicDeal; code: string | undefined }) {
  const language = useLanguage()
  const { leaderId, dealId } = deal
  useSharePage({
    title: shareTitle(shareCardOf(deal, language)),
    url: (code ? routes.landing({ code }) : routes.memberDeal({ leaderId, dealId })).url,
    picture: pictureAddress(shareCardPath(deal)),
  })
  return (
    <Stack gap={6}>
      <DealHead deal={deal} />
      <Card>
        {deal.items.map((item) => (
          <DealItemRow key={item.itemId} dealId={deal.dealId} item={item} />
        ))}
      </Card>
    </Stack>
  )
}

function DealHead({ deal }: { deal: PublicDeal }) {
  const words = useWords(memberWords).deal
  const language = useLanguage()
  const now = useNow()
  const can = dealCan.order(deal.facts, now)
  const left = leftText(language, Date.parse(deal.facts.closesAt) - Date.parse(now))
  return (
    <Card>
      <View className="lt-title">{deal.title}</View>
      {deal.note && <View className="lt-muted">{deal.note}</View>}
      <Stack row wrap gap={3}>
        <Tag tone="accent" icon="clock">
          {can.ok ? words.closesIn(left) : reasonText(words.reasons, can.reason)}
        </Tag>
        <Tag icon="pin">{words.pickup(dayTimeText(language, deal.pickupAt))}</Tag>
        {can.ok && missingMembers(deal.facts) > 0 && (
          <Tag tone="info" icon="user">
            {words.missing(missingMembers(deal.facts))}
          </Tag>
        )}
        {deal.orderCount > 0 && <Tag tone="brand">{words.orderCount(deal.orderCount)}</Tag>}
      </Stack>
    </Card>
  )
}

function CheckoutBar({ deal }: { deal: PublicDeal }) {
  const words = useWords(memberWords).deal
  const now = useNow()
  const basket = useBasket(deal.dealId)
  const total = basketFen(deal.items, basket)
  const can = dealCan.order(deal.facts, now)
  const chosen = Object.values(basket).some((quantity) => quantity > 0)
  const closed = can.ok ? undefined : reasonText(words.reasons, can.reason)
  const checkout = () => go(routes.checkout({ leaderId: deal.leaderId, dealId: deal.dealId }))
  return (
    <Stack row gap={5} align="center" justify="between">
      <View>
        <View className="lt-muted">{words.total}</View>
        <Money fen={total} size="l" />
      </View>
      <Button disabledReason={closed ?? (chosen ? undefined : words.chooseFirst)} onPress={checkout}>
        {words.checkout}
      </Button>
    </Stack>
  )
}

function reasonText(reasons: Readonly<Record<string, string>>, reason: string): string {
  return reasons[reason] ?? reasons.closed ?? ''
}
