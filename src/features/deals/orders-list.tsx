import { View } from '@tarojs/components'
import { VirtualList } from '@tarojs/components-advanced'
import { memo, useMemo, useState } from 'react'
import { type OrderState, orderState } from '#domain/order'
import { sharedWords } from '../../shared/i18n/shared-words'
import { useWords } from '../../shared/i18n/use-words'
import { useNow } from '../../shared/server-clock'
import { Button } from '../../shared/ui/button'
import type { EmptyProps } from '../../shared/ui/empty'
import { Failure } from '../../shared/ui/failure'
import { Region } from '../../shared/ui/region'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { useLoaded } from '../../shared/use-loaded'
import type { DealOrder } from './deal-order'
import { DealOrderCard } from './deal-order-card'
import { OrderRow } from './order-row'
import { useListRoom } from './use-list-room'
import { dealsWords } from './words/words'
import './orders-list.scss'

/** The part of an infinite query that is read here; `data` holds the orders of all pages so far. */
interface OrderPages {
  readonly data: DealOrder[] | undefined
  readonly error: unknown
  readonly isError: boolean
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly isFetchNextPageError: boolean
  readonly fetchNextPage: () => unknown
  readonly refetch: () => unknown
}

const LIST_ID = 'deal-orders'
const SAMPLE_ID = 'deal-orders-sample'
/** Rows drawn beyond what is seen, so that a fling meets no blank. */
const ROWS_BEYOND = 24
/** The next page is asked for this many rows before the end. */
const ROWS_AHEAD = 30

/** Thousands of orders of which only those in sight are drawn; a row opens the whole order. */
export function OrdersList({ query, empty }: { query: OrderPages; empty: EmptyProps }) {
  const orders = useLoaded(query, { isEmpty: (all) => all.length === 0 })
  return (
    <Region of={orders} empty={empty}>
      {(all) => <OrdersInSight query={query} orders={all} />}
    </Region>
  )
}

function OrdersInSight({ query, orders }: { query: OrderPages; orders: readonly DealOrder[] }) {
  const words = useWords(dealsWords).orders
  const [opened, setOpened] = useState<DealOrder>()
  const room = useListRoom(LIST_ID, SAMPLE_ID)
  const now = useNow(60_000)
  const rows = useMemo(
    () => orders.map((order) => ({ order, state: orderState(order, now), open: () => setOpened(order) })),
    [orders, now],
  )
  const [first] = rows
  const askAhead = ({ scrollOffset }: { scrollOffset: number }) => {
    if (!room || !query.hasNextPage || query.isFetchingNextPage || query.isFetchNextPageError) return
    const loadedPx = (orders.length - ROWS_AHEAD) * room.rowPx
    if (scrollOffset + room.heightPx > loadedPx) query.fetchNextPage()
  }
  return (
    <View id={LIST_ID} className="lt-orders-list">
      {!room && first && (
        <View id={SAMPLE_ID}>
          <OrderRow order={first.order} state={first.state} onPress={first.open} />
        </View>
      )}
      {room && (
        <VirtualList
          key={`${room.heightPx} ${room.rowPx}`}
          height={room.heightPx}
          width="100%"
          item={Row}
          itemData={rows}
          itemCount={rows.length}
          itemSize={room.rowPx}
          overscanCount={ROWS_BEYOND}
          onScroll={askAhead}
          renderBottom={<ListEnd query={query} />}
        />
      )}
      <SheetDialog open={opened !== undefined} title={words.title} onClose={() => setOpened(undefined)}>
        {opened && <DealOrderCard order={opened} />}
      </SheetDialog>
    </View>
  )
}

interface RowProps {
  readonly id: string
  readonly index: number
  readonly data: readonly {
    readonly order: DealOrder
    readonly state: OrderState
    readonly open: () => void
  }[]
}

/** Drawn once while it is in sight: the list asks for all of them at every step of a scroll. */
const Row = memo(function Row({ id, index, data }: RowProps) {
  const row = data[index]
  return <View id={id}>{row && <OrderRow order={row.order} state={row.state} onPress={row.open} />}</View>
})

function ListEnd({ query }: { query: OrderPages }) {
  const words = useWords(sharedWords)
  if (query.isFetchNextPageError) {
    return <Failure small problem={query.error} retry={() => query.fetchNextPage()} />
  }
  if (!query.hasNextPage) return <View className="lt-orders-list__end">{words.noMore}</View>
  return (
    <View className="lt-orders-list__end">
      <Button kind="quiet" small loading={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
        {words.loadMore}
      </Button>
    </View>
  )
}
