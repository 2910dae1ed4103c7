import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LeaderDeal } from '#contract/deal'
import type { Tally } from '#contract/tally'
import { readTally } from '#contract/tally'
import { formatTime } from '#domain/business-time'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { Empty } from '../../shared/ui/empty'
import { Region } from '../../shared/ui/region'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { Tabs } from '../../shared/ui/tabs'
import { useLoaded } from '../../shared/use-loaded'
import { DealTallyActions } from './deal-tally-actions'
import { DealTallyBuildings } from './deal-tally-buildings'
import { DealTallyMembers } from './deal-tally-members'
import { DealTallyProducts } from './deal-tally-products'
import { usePageShown } from './use-page-shown'
import { dealsWords } from './words/words'

const views = ['product', 'building', 'member'] as const
/** Orders come in while one looks. */
const ASK_AGAIN_MS = 10_000

/** Nothing is counted by hand: a deal by product, by building and by member, as it is now. */
export function DealTally({ deal }: { deal: LeaderDeal }) {
  const words = useWords(dealsWords).tally
  const everyMs = usePageShown() ? ASK_AGAIN_MS : undefined
  const [view, setView] = useState<(typeof views)[number]>('product')
  const { dealId } = deal
  const loaded = useLoaded(useRead(readTally, { dealId }, { everyMs }))
  const tabs = views.map((value) => ({ value, label: words[value] }))
  return (
    <Section title={words.title}>
      <Tabs label={words.tabs} tabs={tabs} value={view} onChange={setView}>
        <Region of={loaded} skeleton="list">
          {(tally) => (
            <Stack gap={4}>
              <Summary tally={tally} />
              {view === 'product' && <DealTallyProducts products={tally.products} />}
              {view === 'building' && (
                <OrNobody tally={tally}>
                  <DealTallyBuildings dealId={dealId} buildings={tally.buildings} />
                </OrNobody>
              )}
              {view === 'member' && (
                <OrNobody tally={tally}>
                  <DealTallyMembers dealId={dealId} everyMs={everyMs} />
                </OrNobody>
              )}
            </Stack>
          )}
        </Region>
      </Tabs>
      <DealTallyActions dealId={dealId} title={deal.title} />
    </Section>
  )
}

function Summary({ tally }: { tally: Tally }) {
  const words = useWords(dealsWords).tally
  return (
    <View>
      <View className="lt-strong">
        {words.total(tally.orderCount, tally.quantity, tally.handedOverQuantity)}
      </View>
      <View className="lt-muted">{words.asOf(formatTime(tally.asOf, 'HH:mm:ss'))}</View>
    </View>
  )
}

function OrNobody({ tally, children }: { tally: Tally; children: JSX.Element }) {
  const words = useWords(dealsWords).tally
  if (tally.orderCount > 0) return children
  return (
    <Card>
      <Empty title={words.empty} hint={words.emptyHint} icon="receipt" />
    </Card>
  )
}
