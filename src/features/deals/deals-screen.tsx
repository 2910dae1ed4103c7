import { useState } from 'react'
import { listDeals } from '#contract/deal'
import { usePages } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Tabs } from '../../shared/ui/tabs'
import { DealCard } from './deal-card'
import { dealsWords } from './words/words'

const states = ['running', 'to-hand-over', 'past', 'draft'] as const

export function DealsScreen() {
  const words = useWords(dealsWords).list
  return (
    <LeaderOnly title={words.title} tab="deals">
      <Deals />
    </LeaderOnly>
  )
}

function Deals() {
  const words = useWords(dealsWords).list
  const [state, setState] = useState<(typeof states)[number]>('running')
  const pages = usePages(listDeals, { state })
  const tabs = states.map((value) => ({ value, label: words[value] }))
  const post = () => go(routes.postDeal())
  return (
    <Screen title={words.title} tab="deals">
      <Button block icon="plus" onPress={post}>
        {words.post}
      </Button>
      <Tabs label={words.tabs} tabs={tabs} value={state} onChange={setState}>
        <PagedList
          query={pages}
          keyOf={(deal) => deal.dealId}
          skeleton="cards"
          empty={{ title: words.empty[state], hint: words.emptyHint, icon: 'bag' }}
        >
          {(deal) => <DealCard deal={deal} />}
        </PagedList>
      </Tabs>
    </Screen>
  )
}
