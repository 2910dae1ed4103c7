import { create } from 'zustand'

/** Pieces by item. */
export type Basket = Readonly<Record<string, number>>

interface BasketStore {
  readonly byDeal: Readonly<Record<string, Basket>>
  choose(dealId: string, itemId: string, quantity: number): void
  empty(dealId: string): void
}

/** What a person has chosen and not ordered yet, by deal. Prices are the server's, so none are kept here. */
export const useBaskets = create<BasketStore>((set) => ({
  byDeal: {},
  choose: (dealId, itemId, quantity) =>
    set(({ byDeal }) => ({ byDeal: { ...byDeal, [dealId]: { ...byDeal[dealId], [itemId]: quantity } } })),
  empty: (dealId) => set(({ byDeal }) => ({ byDeal: { ...byDeal, [dealId]: {} } })),
}))

const nothing: Basket = {}

export function useBasket(dealId: string): Basket {
  return useBaskets((store) => store.byDeal[dealId] ?? nothing)
}
