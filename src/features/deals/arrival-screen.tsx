import { useState } from 'react'
import { type LeaderDeal, readLeaderDeal } from '#contract/deal'
import { dealCan } from '#domain/deal'
import type { DealId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { ArriveButton } from './arrive-button'
import { ArrivingProduct } from './arriving-product'
import { fulfilmentWords } from './fulfilment-words/words'
import { NoticeBudgetCard } from './notice-budget-card'
import { ShortageSheet } from './shortage-sheet'
import { dealsWords } from './words/words'

type DealItem = LeaderDeal['items'][number]

/** Product by product: came, not yet, some missing (D6). */
export function ArrivalScreen({ dealId }: { dealId: DealId }) {
  const words = useWords(fulfilmentWords).arrival
  return (
    <LeaderOnly title={words.title}>
      <Arrival dealId={dealId} />
    </LeaderOnly>
  )
}

function Arrival({ dealId }: { dealId: DealId }) {
  const words = useWords(fulfilmentWords).arrival
  const { reasons } = useWords(dealsWords)
  const now = useNow()
  const [short, setShort] = useState<DealItem>()
  const loaded = useLoaded(useRead(readLeaderDeal, { dealId }), {
    isEmpty: (deal) => deal.items.every((item) => item.soldQuantity === 0),
  })
  const reasonOf = (deal: LeaderDeal) => {
    const can = dealCan.arriveMore(deal.facts, now)
    if (!can.ok) return reasons[can.reason]
    return deal.items.some(isComing) ? undefined : words.allCame
  }
  const footer = loaded.state === 'ready' && (
    <ArriveButton dealId={dealId} label={words.all} disabledReason={reasonOf(loaded.value)} />
  )
  return (
    <Screen
      title={words.title}
      backTo={routes.deal({ dealId })}
      of={loaded}
      empty={{ title: words.empty, hint: words.emptyHint, icon: 'bag' }}
      footer={footer || undefined}
    >
      {(deal) => (
        <Stack gap={4}>
          {deal.items
            .filter((item) => item.soldQuantity > 0)
            .map((item) => (
              <ArrivingProduct key={item.itemId} deal={deal} item={item} onShort={() => setShort(item)} />
            ))}
          <NoticeBudgetCard deal={deal} />
          {short && <ShortageSheet dealId={dealId} item={short} onClose={() => setShort(undefined)} />}
        </Stack>
      )}
    </Screen>
  )
}

/** Something of it is still to come. */
function isComing(item: DealItem): boolean {
  return item.soldQuantity > 0 && (item.arrivedAt === null || item.linesHeldBack > 0)
}
