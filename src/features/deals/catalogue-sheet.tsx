import { useState } from 'react'
import { listProducts, productCategory } from '#contract/product'
import { readSession } from '#contract/session'
import { DEAL_LIMITS } from '#domain/deal-draft'
import { usePages, useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { Button } from '../../shared/ui/button'
import { PagedList } from '../../shared/ui/paged-list'
import { SearchBar } from '../../shared/ui/search-bar'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { Tabs } from '../../shared/ui/tabs'
import { toast } from '../../shared/ui/toast-store'
import { useSettled } from '../../shared/use-settled'
import { CatalogueRow } from './catalogue-row'
import type { FormItem } from './deal-form'
import { toggled } from './deal-form'
import { dealsWords } from './words/words'

const TYPING_PAUSE_MS = 300

interface CatalogueProps {
  readonly items: readonly FormItem[]
  readonly onChange: (items: readonly FormItem[]) => void
  readonly onClose: () => void
}

/** The platform's goods to choose from; the server puts those used last first. */
export function CatalogueSheet({ open, ...sheet }: CatalogueProps & { readonly open: boolean }) {
  return open ? <OpenCatalogue {...sheet} /> : null
}

function OpenCatalogue({ items, onChange, onClose }: CatalogueProps) {
  const words = useWords(dealsWords).post
  const [search, setSearch] = useState('')
  const [category, setCategory] = useState<(typeof productCategory.options)[number] | 'all'>('all')
  const level = useRead(readSession, {}).data?.leader?.level ?? 'bronze'
  const settled = useSettled(search.trim(), TYPING_PAUSE_MS)
  const pages = usePages(listProducts, {
    ...(settled && { search: settled }),
    ...(category !== 'all' && { category }),
  })
  const tabs = [
    { value: 'all' as const, label: words.all },
    ...productCategory.options.map((value) => ({ value, label: words.categories[value] })),
  ]
  const change = (next: readonly FormItem[]) => {
    if (next.length > DEAL_LIMITS.items) toast.show(words.full(DEAL_LIMITS.items), { kind: 'problem' })
    else onChange(next)
  }
  const footer = (
    <Button block onPress={onClose}>
      {words.chosen(items.length)}
    </Button>
  )
  return (
    <SheetDialog open title={words.catalogue} footer={footer} onClose={onClose}>
      <Stack gap={4}>
        <SearchBar label={words.search} value={search} onChange={setSearch} />
        <Tabs label={words.category} tabs={tabs} value={category} onChange={setCategory}>
          <PagedList
            query={pages}
            keyOf={(product) => product.productId}
            empty={{ title: words.noneFound, hint: words.noneFoundHint, icon: 'search' }}
          >
            {(product) => (
              <CatalogueRow
                product={product}
                chosen={items.some((item) => item.productId === product.productId)}
                onPress={() => change(toggled(items, product, level))}
              />
            )}
          </PagedList>
        </Tabs>
      </Stack>
    </SheetDialog>
  )
}
