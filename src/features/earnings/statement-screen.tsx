import { useState } from 'react'
import type { StatementLine } from '#contract/earnings'
import { listStatement } from '#contract/earnings'
import type { CommissionState } from '#domain/commission'
import { explainCommission } from '#domain/commission'
import { bp, fen } from '#domain/money'
import { usePages } from '../../shared/api/use-read'
import { dayText, nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Tabs } from '../../shared/ui/tabs'
import { ExplainSheet } from './explain-sheet'
import { earningsWords } from './words/words'

const states = ['pending', 'cooling', 'available', 'reversed'] as const

interface StatementProps {
  readonly state?: string
  /** Business day; only its lines. */
  readonly day?: string
}

export function StatementScreen({ state, day }: StatementProps) {
  const words = useWords(earningsWords).statement
  const language = useLanguage()
  const title = day ? words.ofDay(dayText(language, day)) : words.title
  return (
    <LeaderOnly title={title}>
      <Statement title={title} first={states.find((known) => known === state) ?? 'all'} day={day} />
    </LeaderOnly>
  )
}

function Statement({ title, first, day }: { title: string; first: CommissionState | 'all'; day?: string }) {
  const words = useWords(earningsWords).statement
  const [chosen, setChosen] = useState(first)
  const [explained, setExplained] = useState<StatementLine>()
  const pages = usePages(listStatement, { ...(chosen !== 'all' && { state: chosen }), ...(day && { day }) })
  const tabs = [
    { value: 'all' as const, label: words.all },
    ...states.map((value) => ({ value, label: words.states[value] })),
  ]
  return (
    <Screen title={title} backTo={routes.earnings()}>
      <Tabs label={words.state} tabs={tabs} value={chosen} onChange={setChosen}>
        <PagedList
          query={pages}
          keyOf={(line) => line.lineId}
          skeleton="list"
          empty={{ title: words.empty, hint: words.emptyHint, icon: 'coin' }}
        >
          {(line) => <StatementRow line={line} onPress={() => setExplained(line)} />}
        </PagedList>
      </Tabs>
      {explained && <ExplainSheet line={explained} onClose={() => setExplained(undefined)} />}
    </Screen>
  )
}

function StatementRow({ line, onPress }: { line: StatementLine; onPress: () => void }) {
  const words = useWords(earningsWords).statement
  const language = useLanguage()
  const now = useNow(60_000)
  const { state } = explainCommission({ ...line, rateBp: bp(line.rateBp) }, now)
  return (
    <ListRow
      title={`${line.productName} × ${line.quantity}`}
      hint={`${words.from(line.memberName, line.orderNumber)} · ${nearDayTimeText(language, line.paidAt, now)} · ${words.states[state]}`}
      value={<Money fen={fen(line.commissionFen)} />}
      onPress={onPress}
    />
  )
}
