import type { Db } from '#server/db/db'
import { products as productTable } from '#server/db/schema/reference'
import { catalogue } from './catalogue'
import type { WorldProduct } from './deals'
import { makeLeaders, makeMembers } from './people'
import { seededRandom } from './random'
import { emptyRows, insertRows } from './rows'
import type { Rows } from './rows'
import { tellLeader } from './story'
import { worldId } from './world-ids'

export const WORLD_SEED = 20_261_123
const DAYS = 90
const MEMBERS = 2_000

/** The story of 90 days that ends at `now`: the same seed and time tell the same. */
export function tellWorld(now: Date, seed = WORLD_SEED): { rows: Rows; products: WorldProduct[] } {
  const random = seededRandom(seed)
  const rows = emptyRows()
  const products = catalogue.map((entry, index) => ({
    productId: worldId(random, 'product', new Date(now.getTime() - DAYS * 86_400_000)),
    entry,
    pictureUrl: `/pictures/product-${index + 1}.jpg`,
  }))
  const leaders = makeLeaders(random, now, DAYS, rows)
  makeMembers(random, leaders, now, DAYS, MEMBERS, rows)
  for (const leader of leaders) tellLeader(random, leader, products, now, DAYS, rows)
  return { rows, products }
}

/** Fills an empty database with the demo world. */
export async function buildWorld(db: Db, now: Date, seed = WORLD_SEED): Promise<void> {
  const { rows, products } = tellWorld(now, seed)
  await insertProducts(db, products)
  await insertRows(db, rows)
}

async function insertProducts(db: Db, products: readonly WorldProduct[]): Promise<void> {
  await db.insert(productTable).values(
    products.map(({ productId, entry, pictureUrl }, position) => ({
      productId,
      name: entry.name,
      unit: entry.unit,
      category: entry.category,
      goods: entry.goods,
      pictureUrl,
      listFen: entry.listFen,
      minFen: entry.minFen,
      maxFen: entry.maxFen,
      rateBp: entry.commissionBp,
      searchText: [entry.name, ...entry.aliases, entry.initials].join(' ').toLowerCase(),
      position,
    })),
  )
}
