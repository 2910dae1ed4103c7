import { useState } from 'react'
import { listCatalogue, type Product } from '#contract/product'
import { usePages } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { ProductPicture } from '../../shared/ui/product-picture'
import { SearchBar } from '../../shared/ui/search-bar'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { boardWords } from './board-words/words'

interface PrizeProductProps {
  readonly onChoose: (product: Pick<PrizeProduct, 'productId' | 'productName' | 'pictureUrl'>) => void
  readonly onClose: () => void
}

interface PrizeProduct {
  readonly productId: Product['productId']
  readonly productName: string
  readonly pictureUrl: string
}

/** One product of the catalogue; names, aliases and initials are found. */
export function PrizeProductSheet({ onChoose, onClose }: PrizeProductProps) {
  const words = useWords(boardWords).plan
  const [search, setSearch] = useState('')
  const wanted = search.trim()
  const pages = usePages(listCatalogue, wanted === '' ? {} : { search: wanted })
  return (
    <SheetDialog open title={words.choose} onClose={onClose}>
      <Stack gap={4}>
        <SearchBar label={words.search} value={search} onChange={setSearch} />
        <PagedList
          query={pages}
          keyOf={(product) => product.productId}
          empty={{ title: words.notFound, icon: 'search' }}
        >
          {({ productId, name, unit, pictureUrl }) => (
            <ListRow
              leading={<ProductPicture src={pictureUrl} name={name} size="s" />}
              title={name}
              hint={unit}
              onPress={() => onChoose({ productId, productName: name, pictureUrl })}
            />
          )}
        </PagedList>
      </Stack>
    </SheetDialog>
  )
}
