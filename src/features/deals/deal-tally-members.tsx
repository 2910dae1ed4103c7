import { View } from '@tarojs/components'
import { listMemberTally } from '#contract/tally'
import type { DealId } from '#domain/ids'
import { usePages } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { PagedList } from '../../shared/ui/paged-list'
import { DealTallyGroup } from './deal-tally-group'
import { dealsWords } from './words/words'
import './deal-tally.scss'

interface DealTallyMembersProps {
  readonly dealId: DealId
  /** Asks again every so often (ms). */
  readonly everyMs: number | undefined
}

/** What each person has to get, over all their orders. */
export function DealTallyMembers({ dealId, everyMs }: DealTallyMembersProps) {
  const words = useWords(dealsWords).tally
  const pages = usePages(listMemberTally, { dealId, limit: 50 }, { everyMs })
  return (
    <Card>
      <PagedList query={pages} keyOf={({ numbers }) => String(numbers[0])}>
        {({ memberName, unitLabel, maskedPhone, numbers, ...of }) => {
          const who = [memberName, unitLabel, maskedPhone].filter(Boolean).join(' · ')
          const hint = words.numbers(numbers.join(words.comma))
          return (
            <View className="lt-deal-tally">
              <DealTallyGroup title={who} hint={hint} of={of} />
            </View>
          )
        }}
      </PagedList>
    </Card>
  )
}
