import { useState } from 'react'
import { readPickingList } from '#contract/tally'
import type { DealId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { canPrint, type Paper, printPage } from '../../shared/platform/print'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Segmented } from '../../shared/ui/segmented'
import { useLoaded } from '../../shared/use-loaded'
import { PickingListElsewhere } from './picking-list-elsewhere'
import { PickingListSheet } from './picking-list-sheet'
import { dealsWords } from './words/words'

const SHEET_ID = 'picking-list'

export function PickingListScreen({ dealId }: { dealId: DealId }) {
  const words = useWords(dealsWords).picking
  return (
    <LeaderOnly title={words.title}>
      <List dealId={dealId} />
    </LeaderOnly>
  )
}

/** What to lay out and for whom, on the paper the leader has. */
function List({ dealId }: { dealId: DealId }) {
  const words = useWords(dealsWords).picking
  const [paper, setPaper] = useState<Paper>('a4')
  const loaded = useLoaded(useRead(readPickingList, { dealId }), {
    isEmpty: (list) => list.products.length === 0,
  })
  const papers = [
    { value: 'a4', label: words.a4 },
    { value: '80mm', label: words.wide },
    { value: '58mm', label: words.narrow },
  ] as const
  const print = (
    <Button block icon="receipt" onPress={() => printPage(paper, SHEET_ID)}>
      {words.print}
    </Button>
  )
  return (
    <Screen
      title={words.title}
      backTo={routes.deal({ dealId })}
      of={loaded}
      empty={{ title: words.empty, hint: words.emptyHint, icon: 'bag' }}
      footer={canPrint && loaded.state === 'ready' ? print : undefined}
    >
      {(list) => (
        <>
          {canPrint && <Segmented label={words.paper} options={papers} value={paper} onChange={setPaper} />}
          {!canPrint && <PickingListElsewhere dealId={dealId} />}
          <PickingListSheet id={SHEET_ID} list={list} paper={canPrint ? paper : undefined} />
        </>
      )}
    </Screen>
  )
}
