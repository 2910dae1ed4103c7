import { View } from '@tarojs/components'
import { useState } from 'react'
import { listPointsProducts, listRedemptions, type Redemption } from '#contract/task'
import { usePages, useRead } from '../../shared/api/use-read'
import { dayText, dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Region } from '../../shared/ui/region'
import { Screen } from '../../shared/ui/screen'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { PointsProductCard } from './points-product-card'
import { tasksWords } from './words/words'

const tabs = ['products', 'own'] as const

export function RedeemScreen() {
  const words = useWords(tasksWords)
  const [tab, setTab] = useState<(typeof tabs)[number]>('products')
  return (
    <LeaderOnly title={words.redeem}>
      <Screen title={words.redeem} backTo={routes.tasks()}>
        <Stack gap={6}>
          <Segmented
            label={words.redeem}
            options={tabs.map((value) => ({ value, label: words.tabs[value] }))}
            value={tab}
            onChange={setTab}
          />
          {tab === 'products' ? <Products /> : <Redemptions />}
        </Stack>
      </Screen>
    </LeaderOnly>
  )
}

function Products() {
  const words = useWords(tasksWords)
  const query = useRead(listPointsProducts, {})
  const loaded = useLoaded(query, { isEmpty: ({ products }) => products.length === 0 })
  const empty = { title: words.productsEmpty, hint: words.productsEmptyHint, icon: 'gift' } as const
  return (
    <Region of={loaded} skeleton="cards" empty={empty}>
      {({ balance, products }) => (
        <Stack gap={5}>
          <Card>
            <ListRow
              title={words.balance}
              value={words.points(balance)}
              label={words.balanceLabel(balance)}
              onPress={() => go(routes.points())}
            />
          </Card>
          {products.map((product) => (
            <PointsProductCard key={product.productId} product={product} balance={balance} />
          ))}
        </Stack>
      )}
    </Region>
  )
}

function Redemptions() {
  const words = useWords(tasksWords)
  return (
    <PagedList
      query={usePages(listRedemptions, {})}
      keyOf={(one) => one.redemptionId}
      empty={{ title: words.ownEmpty, hint: words.ownEmptyHint, icon: 'gift' }}
    >
      {(one) => <RedemptionRow redemption={one} />}
    </PagedList>
  )
}

function RedemptionRow({ redemption }: { redemption: Redemption }) {
  const words = useWords(tasksWords)
  const language = useLanguage()
  const { name, pictureUrl, points, at, sentAt } = redemption
  return (
    <Card>
      <ListRow
        leading={<ProductPicture src={pictureUrl} name={name} size="s" />}
        title={name}
        hint={<View>{dayTimeText(language, at)}</View>}
        value={
          <Stack gap={1} align="end">
            <View>{words.points(points)}</View>
            <View className="lt-muted">{sentAt ? words.sent(dayText(language, sentAt)) : words.packing}</View>
          </Stack>
        }
      />
    </Card>
  )
}
