import { View } from '@tarojs/components'
import type { Earnings } from '#contract/earnings'
import { readEarnings } from '#contract/earnings'
import { fen, formatYuan } from '#domain/money'
import { useRead } from '../../shared/api/use-read'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Money } from '../../shared/ui/money'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { StatRow, StatTile } from '../../shared/ui/stat-tile'
import { TrendChart } from '../../shared/ui/trend-chart'
import { useLoaded } from '../../shared/use-loaded'
import { earningsWords } from './words/words'

export function EarningsScreen() {
  const words = useWords(earningsWords)
  return (
    <LeaderOnly title={words.title} tab="earnings">
      <EarningsLoaded />
    </LeaderOnly>
  )
}

function EarningsLoaded() {
  const words = useWords(earningsWords)
  const loaded = useLoaded(useRead(readEarnings, {}))
  return (
    <Screen title={words.title} tab="earnings" of={loaded} skeleton="cards">
      {(earnings) => <EarningsBody earnings={earnings} />}
    </Screen>
  )
}

function EarningsBody({ earnings }: { earnings: Earnings }) {
  const words = useWords(earningsWords)
  return (
    <Stack gap={6}>
      <AvailableCard earnings={earnings} />
      <Card>
        <StatRow>
          <StatTile
            label={words.today}
            value={<Money fen={fen(earnings.todayFen)} tone="plain" />}
            onPress={() => go(routes.statement({ day: earnings.trend.at(-1)?.day }))}
          />
          <StatTile
            label={words.month}
            value={<Money fen={fen(earnings.monthFen)} tone="plain" />}
            onPress={() => go(routes.statement())}
          />
          <StatTile
            label={words.total}
            value={<Money fen={fen(earnings.totalFen)} tone="plain" />}
            onPress={() => go(routes.statement())}
          />
        </StatRow>
      </Card>
      <Section title={words.trend} action={{ label: words.lines, onPress: () => go(routes.statement()) }}>
        <Card>
          <TrendChart
            title={words.trend}
            points={earnings.trend.map((point) => ({ day: point.day, amount: point.commissionFen }))}
          />
        </Card>
      </Section>
      <Button block kind="secondary" icon="receipt" onPress={() => go(routes.statement())}>
        {words.lines}
      </Button>
      <View className="lt-hint">{words.withdrawLater}</View>
    </Stack>
  )
}

/** Where the money stands; each part leads to the lines it is made of. */
function AvailableCard({ earnings }: { earnings: Earnings }) {
  const words = useWords(earningsWords)
  const language = useLanguage()
  const now = useNow(60_000)
  const { availableFen, coolingFen, pendingFen, paidOutFen, next } = earnings
  return (
    <Card tone="hero">
      <Stack gap={4}>
        <View>{words.available}</View>
        <Money fen={fen(availableFen)} size="xl" />
        <View className="lt-muted">{availableFen < 0 ? words.owed : words.availableHint}</View>
        <StatRow>
          <StatTile
            label={words.cooling}
            value={<Money fen={fen(coolingFen)} tone="inherit" />}
            onPress={() => go(routes.statement({ state: 'cooling' }))}
          />
          <StatTile
            label={words.pending}
            value={<Money fen={fen(pendingFen)} tone="inherit" />}
            onPress={() => go(routes.statement({ state: 'pending' }))}
          />
          <StatTile label={words.paidOut} value={<Money fen={fen(paidOutFen)} tone="inherit" />} />
        </StatRow>
        {next && (
          <View className="lt-muted">
            {words.next(formatYuan(fen(next.amountFen)), nearDayTimeText(language, next.at, now))}
          </View>
        )}
      </Stack>
    </Card>
  )
}
