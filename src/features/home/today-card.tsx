import { View } from '@tarojs/components'
import type { Home } from '#contract/home'
import { fen } from '#domain/money'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { Money } from '../../shared/ui/money'
import { Pressable } from '../../shared/ui/pressable'
import { StatRow, StatTile } from '../../shared/ui/stat-tile'
import { comparedToYesterday } from './home-view'
import { Sparkline } from './sparkline'
import { homeWords } from './words/words'
import './today-card.scss'

/** Today in figures; each leads to what it is made of. */
export function TodayCard({ home }: { home: Home }) {
  const words = useWords(homeWords)
  return (
    <Card tone="hero">
      <View className="lt-today__head">
        <View>{words.todayCommission}</View>
        <Pressable
          className="lt-today__details"
          label={`${words.todayCommission} ${words.details}`}
          onPress={() => go(routes.statement())}
        >
          {words.details}
          <Icon name="chevron-right" size="s" />
        </Pressable>
      </View>
      <View className="lt-today__amount">
        <Money fen={fen(home.todayCommissionFen)} size="xl" />
        <View className="lt-today__compared">{comparedToYesterday(home, words)}</View>
      </View>
      <Sparkline values={home.trend.map((point) => point.commissionFen)} />
      <StatRow>
        <StatTile value={home.todayOrders} label={words.todayOrders} onPress={() => go(routes.deals())} />
        <StatTile
          value={home.linesToHandOver}
          label={words.toHandOver}
          onPress={() => go(routes.handOver())}
        />
        <StatTile
          value={<Money fen={fen(home.monthCommissionFen)} tone="inherit" />}
          label={words.monthCommission}
          onPress={() => go(routes.earnings())}
        />
      </StatRow>
    </Card>
  )
}
