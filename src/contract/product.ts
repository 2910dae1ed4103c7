import * as v from 'valibot'
import { endpoint } from './endpoint'
import { cursor, fenAmount, goods, idOf, limit, page, rateBp } from './schema'

export const productCategory = v.picklist([
  'fruit',
  'vegetable',
  'egg-milk',
  'meat-fish',
  'grain-oil',
  'snack',
  'household',
])
export type ProductCategory = v.InferOutput<typeof productCategory>

export const product = v.object({
  productId: idOf('product'),
  name: v.string(),
  unit: v.string(),
  category: productCategory,
  goods,
  pictureUrl: v.string(),
  /** Price the platform shows as reference. */
  listFen: fenAmount,
  /** A deal's price must be inside. */
  minFen: fenAmount,
  maxFen: fenAmount,
  /** Commission rate a deal item gets when it has none of its own. */
  rateBp,
})
export type Product = v.InferOutput<typeof product>

const search = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40)))

export const listProducts = endpoint({
  method: 'GET',
  path: '/api/v1/products',
  summary:
    'The platform catalogue: by category, by name, alias or initials; those this leader used last come first',
  who: 'leader',
  rate: 'read',
  input: v.object({
    search,
    category: v.optional(productCategory),
    cursor,
    limit,
  }),
  output: page(product),
  refusals: [],
})

export const listCatalogue = endpoint({
  method: 'GET',
  path: '/api/v1/operator/products',
  summary: 'The platform catalogue in its own order, for operators',
  who: 'operator',
  rate: 'read',
  input: v.object({ search, cursor, limit }),
  output: page(product),
  refusals: [],
})
