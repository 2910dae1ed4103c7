import { useState } from 'react'
import { listZoneProducts, placeInZone, type ZoneProduct } from '#contract/newcomer-offer'
import { usePages } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Card } from '../../shared/ui/card'
import { PagedList } from '../../shared/ui/paged-list'
import { SearchBar } from '../../shared/ui/search-bar'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { SwitchRow } from '../../shared/ui/switch-row'
import { useSettled } from '../../shared/use-settled'
import { operatorWords } from './words/words'

const TYPING_PAUSE_MS = 300

/** The catalogue, each product in the zone or not. */
export function ZoneProducts() {
  const words = useWords(operatorWords).offers
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim(), TYPING_PAUSE_MS)
  const pages = usePages(listZoneProducts, settled ? { search: settled } : {})
  return (
    <Section title={words.products}>
      <Stack gap={4}>
        <SearchBar label={words.search} value={search} onChange={setSearch} />
        <PagedList
          query={pages}
          keyOf={(product) => product.productId}
          empty={{ title: words.noneFound, hint: words.noneFoundHint, icon: 'search' }}
        >
          {(product) => <ProductCard product={product} />}
        </PagedList>
      </Stack>
    </Section>
  )
}

function ProductCard({ product: { productId, name, unit, inZone, openDeals } }: { product: ZoneProduct }) {
  const words = useWords(operatorWords).offers
  const { send, status } = useWrite(placeInZone)
  return (
    <Card>
      <SwitchRow
        label={`${name} · ${unit}`}
        hint={openDeals > 0 ? words.openDeals(openDeals) : words.noOpenDeal}
        on={inZone}
        onChange={(next) => void send({ productId, inZone: next })}
      />
      <ActProblem status={status} />
    </Card>
  )
}
