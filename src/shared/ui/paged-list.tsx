import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { Fragment, type ReactNode } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { useLoaded } from '../use-loaded'
import { Button } from './button'
import type { EmptyProps } from './empty'
import { Failure } from './failure'
import { Region } from './region'
import type { SkeletonKind } from './skeleton'
import './paged-list.scss'

/** The part of an infinite query that is read here; `data` holds the rows of all pages so far. */
interface PagesLike<T> {
  data: T[] | undefined
  error: unknown
  isError: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}

interface PagedListProps<T> {
  query: PagesLike<T>
  keyOf: (row: T) => string
  children: (row: T, index: number) => ReactNode
  empty?: EmptyProps
  skeleton?: SkeletonKind
}

/** Rows that come page by page: when the bottom is reached, or by the button there. */
export function PagedList<T>({ query, keyOf, children, empty, skeleton = 'list' }: PagedListProps<T>) {
  const rows = useLoaded(query, { isEmpty: (all) => all.length === 0 })
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError) query.fetchNextPage()
  })
  return (
    <Region of={rows} skeleton={skeleton} empty={empty}>
      {(all) => (
        <View className="lt-paged-list">
          {all.map((row, index) => (
            <Fragment key={keyOf(row)}>{children(row, index)}</Fragment>
          ))}
          <ListEnd query={query} />
        </View>
      )}
    </Region>
  )
}

function ListEnd<T>({ query }: { query: PagesLike<T> }) {
  const words = useWords(sharedWords)
  if (query.isFetchNextPageError) {
    return <Failure small problem={query.error} retry={() => query.fetchNextPage()} />
  }
  if (!query.hasNextPage) return <View className="lt-paged-list__end">{words.noMore}</View>
  return (
    <View className="lt-paged-list__end">
      <Button kind="quiet" small loading={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
        {words.loadMore}
      </Button>
    </View>
  )
}
