import { View } from '@tarojs/components'
import type { OperatorAfterSale } from '#contract/operator'
import { listOperatorAfterSales } from '#contract/operator'
import { afterSaleState } from '#domain/after-sale'
import { usePages } from '../../shared/api/use-read'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { PagedList } from '../../shared/ui/paged-list'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { operatorWords } from './words/words'
import './operator-list.scss'

/** What leaders passed on and members escalated, the longest waiting first. */
export function AfterSalesScreen() {
  const words = useWords(operatorWords).afterSales
  return (
    <LeaderOnly title={words.title}>
      <AfterSales />
    </LeaderOnly>
  )
}

function AfterSales() {
  const words = useWords(operatorWords).afterSales
  const pages = usePages(listOperatorAfterSales, {})
  return (
    <Screen wide title={words.title} backTo={routes.operator()}>
      <View className="lt-operator-list">
        <PagedList
          query={pages}
          keyOf={(afterSale) => afterSale.afterSaleId}
          empty={{ title: words.empty, hint: words.emptyHint, icon: 'check-circle' }}
        >
          {(afterSale) => <AfterSaleCard afterSale={afterSale} />}
        </PagedList>
      </View>
    </Screen>
  )
}

function AfterSaleCard({ afterSale }: { afterSale: OperatorAfterSale }) {
  const words = useWords(operatorWords)
  const language = useLanguage()
  const since = nearDayTimeText(language, afterSale.since, useNow())
  const { leaderId, afterSaleId, line, facts } = afterSale
  const from = afterSaleState(facts) === 'escalated' ? 'escalated' : 'passed'
  const who = [afterSale.memberName, words.order(afterSale.orderNumber), afterSale.leaderName]
  return (
    <Card>
      <ListRow
        leading={<ProductPicture src={line.pictureUrl} name={line.name} size="s" />}
        title={words.goods(line.name, facts.askedQuantity)}
        hint={
          <Stack gap={2} align="start">
            <View>{who.join(' · ')}</View>
            <View>{words.afterSales.reasons[afterSale.reason]}</View>
            <View>{words.afterSales.since(since)}</View>
            <Tag tone="info">{words.afterSales.from[from]}</Tag>
          </Stack>
        }
        value={<Money fen={facts.askedFen} />}
        onPress={() => go(routes.decideAfterSale({ leaderId, afterSaleId }))}
      />
    </Card>
  )
}
