import { type LeaderDeal, readLeaderDeal } from '#contract/deal'
import type { DealId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { DealActions } from './deal-actions'
import { DealFigures } from './deal-figures'
import { DealHead } from './deal-head'
import { DealTally } from './deal-tally'
import { useShareDeal } from './use-share-deal'
import { dealsWords } from './words/words'

const ASK_AGAIN_MS = 30_000

/** A leader's own deal: where it stands, and what to do next. */
export function DealScreen({ dealId }: { dealId: DealId }) {
  const words = useWords(dealsWords).deal
  return (
    <LeaderOnly title={words.title}>
      <Deal dealId={dealId} />
    </LeaderOnly>
  )
}

function Deal({ dealId }: { dealId: DealId }) {
  const words = useWords(dealsWords).deal
  const loaded = useLoaded(useRead(readLeaderDeal, { dealId }, { everyMs: ASK_AGAIN_MS }))
  return (
    <Screen title={words.title} of={loaded} skeleton="page" backTo={routes.deals()}>
      {(deal) => <LoadedDeal deal={deal} />}
    </Screen>
  )
}

function LoadedDeal({ deal }: { deal: LeaderDeal }) {
  useShareDeal(deal, useWords(dealsWords).deal.invitation(deal.pickupPoint.name))
  return (
    <Stack gap={6}>
      <DealHead deal={deal} />
      <DealFigures deal={deal} />
      <DealActions deal={deal} />
      <DealTally deal={deal} />
    </Stack>
  )
}
