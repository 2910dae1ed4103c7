import { useState } from 'react'
import { listDealOrders } from '#contract/order'
import type { DealId } from '#domain/ids'
import { usePages } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { SearchBar } from '../../shared/ui/search-bar'
import { Segmented } from '../../shared/ui/segmented'
import { useSettled } from '../../shared/use-settled'
import { OrdersList } from './orders-list'
import { dealsWords } from './words/words'

const TYPING_PAUSE_MS = 300

interface OrdersProps {
  readonly dealId: DealId
  /** What to look for at first. */
  readonly search?: string
}

export function OrdersScreen(props: OrdersProps) {
  const words = useWords(dealsWords).orders
  return (
    <LeaderOnly title={words.title}>
      <Orders {...props} />
    </LeaderOnly>
  )
}

type Filter = 'all' | 'to-collect' | 'collected'

function Orders({ dealId, search: searchAtFirst = '' }: OrdersProps) {
  const words = useWords(dealsWords).orders
  const [typed, setTyped] = useState(searchAtFirst)
  const [filter, setFilter] = useState<Filter>('all')
  const search = useSettled(typed.trim(), TYPING_PAUSE_MS) || undefined
  const state = filter === 'all' ? undefined : filter
  const pages = usePages(listDealOrders, { dealId, search, state, limit: 100 })
  const options = [
    { value: 'all', label: words.all },
    { value: 'to-collect', label: words.toCollect },
    { value: 'collected', label: words.collected },
  ] as const
  const nothing = search || state ? [words.noneFound, words.noneFoundHint] : [words.empty, words.emptyHint]
  return (
    <Screen title={words.title} backTo={routes.deal({ dealId })}>
      <SearchBar label={words.search} value={typed} onChange={setTyped} />
      <Segmented label={words.filter} options={options} value={filter} onChange={setFilter} />
      <OrdersList
        key={`${search} ${state}`}
        query={pages}
        empty={{ title: nothing[0] ?? '', hint: nothing[1], icon: 'receipt' }}
      />
    </Screen>
  )
}
