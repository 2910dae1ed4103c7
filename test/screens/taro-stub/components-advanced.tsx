import { type ComponentType, Fragment, type ReactNode } from 'react'

interface VirtualListProps {
  itemCount: number
  itemData: unknown
  item: ComponentType<{ id: string; index: number; data: unknown }>
  renderBottom?: ReactNode
}

/** Every row at once: what is in sight is for a browser to say. */
export function VirtualList({ item: Item, itemCount, itemData, renderBottom }: VirtualListProps) {
  return (
    <>
      {Array.from({ length: itemCount }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place only
        <Fragment key={index}>
          <Item id={`row-${index}`} index={index} data={itemData} />
        </Fragment>
      ))}
      {renderBottom}
    </>
  )
}
