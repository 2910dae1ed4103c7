import type { HandlersOf } from '../http/call'
import { listProducts } from '../queries/product'

export const productHandlers = {
  listProducts: (input, { db, principal }) => listProducts(db, { ...input, leaderId: principal.leaderId }),

  listCatalogue: (input, { db }) => listProducts(db, { ...input, leaderId: null }),
} satisfies HandlersOf<'listProducts' | 'listCatalogue'>
