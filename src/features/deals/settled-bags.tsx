import type { SettledBag } from '#contract/uncollected'
import { listSettledBags } from '#contract/uncollected'
import { usePages } from '../../shared/api/use-read'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { fulfilmentWords } from './fulfilment-words/words'
import { dealsWords } from './words/words'

/** What the operator did about bags nobody collected, and why. */
export function SettledBags() {
  const words = useWords(fulfilmentWords).uncollected
  return (
    <PagedList
      query={usePages(listSettledBags, {})}
      keyOf={(bag) => bag.orderId}
      empty={{ title: words.noneSettled, hint: words.noneSettledHint, icon: 'box' }}
    >
      {(bag) => <SettledCard bag={bag} />}
    </PagedList>
  )
}

function SettledCard({ bag }: { bag: SettledBag }) {
  const words = useWords(fulfilmentWords).uncollected
  const { orders } = useWords(dealsWords)
  const language = useLanguage()
  const now = useNow()
  const rows = [
    { term: words.settledHow, value: orders.settlements[bag.how] },
    { term: words.settledWhy, value: bag.why },
    { term: words.settledAt, value: nearDayTimeText(language, bag.settledAt, now) },
  ]
  return (
    <Card>
      <ListRow
        title={[orders.number(bag.number), bag.memberName, bag.unitLabel].filter(Boolean).join(' · ')}
        hint={bag.dealTitle}
        onPress={() => go(routes.orders({ dealId: bag.dealId, search: String(bag.number) }))}
      />
      <DefinitionList rows={rows} />
    </Card>
  )
}
