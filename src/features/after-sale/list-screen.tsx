import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AfterSale, AfterSaleGroup } from '#contract/after-sale'
import { listAfterSales } from '#contract/after-sale'
import { afterSaleState } from '#domain/after-sale'
import { fen } from '#domain/money'
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
import { Tabs } from '../../shared/ui/tabs'
import { AfterSaleStateTag } from './after-sale-state-tag'
import { afterSaleWords } from './words/words'

const groups = ['waiting', 'with-operator', 'over'] as const satisfies readonly AfterSaleGroup[]

/** A leader's after-sales: what waits for an answer, and what has become of the rest. */
export function ListScreen() {
  const words = useWords(afterSaleWords).list
  return (
    <LeaderOnly title={words.title}>
      <AfterSaleList />
    </LeaderOnly>
  )
}

function AfterSaleList() {
  const words = useWords(afterSaleWords).list
  const [group, setGroup] = useState<AfterSaleGroup>('waiting')
  const pages = usePages(listAfterSales, { group })
  return (
    <Screen title={words.title} backTo={routes.home()}>
      <Tabs
        label={words.group}
        tabs={groups.map((value) => ({ value, label: words.groups[value] }))}
        value={group}
        onChange={setGroup}
      >
        <PagedList
          query={pages}
          keyOf={(afterSale) => afterSale.afterSaleId}
          empty={{ title: words.empty[group], hint: words.emptyHint, icon: 'receipt' }}
        >
          {(afterSale) => <AfterSaleRow afterSale={afterSale} />}
        </PagedList>
      </Tabs>
    </Screen>
  )
}

function AfterSaleRow({ afterSale }: { afterSale: AfterSale }) {
  const words = useWords(afterSaleWords)
  const language = useLanguage()
  const now = useNow(60_000)
  const { afterSaleId, line, facts, memberName, orderNumber } = afterSale
  const asked = nearDayTimeText(language, afterSale.askedAt, now)
  return (
    <Card>
      <ListRow
        leading={<ProductPicture src={line.pictureUrl} name={line.name} size="s" />}
        title={`${line.name} × ${facts.askedQuantity}`}
        hint={
          <Stack gap={2} align="start">
            <View>{`${memberName} · ${words.order(orderNumber)} · ${asked}`}</View>
            <View>{words.reasons[afterSale.reason]}</View>
            <AfterSaleStateTag state={afterSaleState(facts)} />
          </Stack>
        }
        value={<Money fen={fen(afterSale.agreedFen ?? facts.askedFen)} />}
        onPress={() => go(routes.afterSale({ afterSaleId }))}
      />
    </Card>
  )
}
