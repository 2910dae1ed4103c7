import type { HandlersOf } from '../http/call'
import { listProducts } from '../queries/product'

export const productHandlers = {
  listProducts: (input, { db, principal }) => listProducts(db, { ...input, leaderId: principal.leaderId }),
} satisfies HandlersOf<'listProducts'>
