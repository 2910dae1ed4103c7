import type { LeaderDeal } from '#contract/deal'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { Stack } from '../../shared/ui/stack'
import { StatRow, StatTile } from '../../shared/ui/stat-tile'
import { dealsWords } from './words/words'

export function DealFigures({ deal }: { deal: LeaderDeal }) {
  const words = useWords(dealsWords).deal
  return (
    <Card>
      <Stack gap={4}>
        <StatRow>
          <StatTile value={deal.orderCount} label={words.orders} />
          <StatTile value={deal.memberCount} label={words.members} />
        </StatRow>
        <StatRow>
          <StatTile value={<Money fen={deal.salesFen} tone="inherit" />} label={words.sales} />
          <StatTile value={<Money fen={deal.commissionFen} tone="inherit" />} label={words.commission} />
        </StatRow>
        <ListRow
          leading={<Icon name="receipt" />}
          title={words.seeOrders}
          onPress={() => go(routes.orders({ dealId: deal.dealId }))}
        />
      </Stack>
    </Card>
  )
}
