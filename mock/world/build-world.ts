import type { Db } from '#server/db/db'
import { products as productTable } from '#server/db/schema/reference'
import type { StoragePort } from '#server/storage/storage-port'
import { complaintPicture, complaints } from '../pictures/complaint-picture'
import { complaintKey, tellAfterSales } from './after-sales'
import { catalogue } from './catalogue'
import { tellCodes } from './codes'
import type { WorldProduct } from './deals'
import { decideSome, tellTraces } from './flagged'
import { tellGrowthWork } from './growth-work'
import { tellLeftBags, tellWaitingBags } from './left-bags'
import { tellReferrals } from './member-referrals'
import { tellOffers } from './newcomer-offers'
import { operatorAtWork, tellPastBoards } from './past-boards'
import { makeLeaders, makeMembers, makeOperator } from './people'
import { seededRandom } from './random'
import type { Rows } from './rows'
import { emptyRows, insertRows } from './rows'
import { tellLeader } from './story'
import { worldId } from './world-ids'
import { tellYeses } from './yeses'

export const WORLD_SEED = 20_261_123

interface WorldSize {
  readonly days: number
  readonly members: number
}

const FULL: WorldSize = { days: 90, members: 2_000 }

/** The story of the days that end at `now`: the same seed and time tell the same. */
export function tellWorld(
  now: Date,
  seed = WORLD_SEED,
  { days, members }: WorldSize = FULL,
): { rows: Rows; products: WorldProduct[] } {
  const random = seededRandom(seed)
  const rows = emptyRows()
  const products = catalogue.map((entry, index) => ({
    productId: worldId(random, 'product', new Date(now.getTime() - days * 86_400_000)),
    entry,
    pictureUrl: `/pictures/product-${index + 1}.jpg`,
  }))
  const leaders = makeLeaders(random, now, days, rows)
  makeMembers(random, leaders, now, days, members, rows)
  for (const leader of leaders) tellLeader(random, leader, products, now, days, rows)
  // A generator of its own: what is told before stays as it was.
  tellAfterSales(seededRandom(seed + 1), leaders, now, rows)
  tellLeftBags(leaders, now, rows)
  tellWaitingBags(now, rows)
  makeOperator(seededRandom(seed + 2), now, rows)
  tellGrowthWork(seededRandom(seed + 5), leaders, products, now, rows)
  tellCodes(seededRandom(seed + 6), leaders, now, rows)
  tellTraces(seededRandom(seed + 8), leaders, now, rows)
  tellReferrals(seededRandom(seed + 11), leaders, now, rows)
  tellYeses(seededRandom(seed + 3), rows)
  return { rows, products }
}

/** Fills an empty database with the demo world, and the storage with the pictures its members sent. */
export async function buildWorld(
  db: Db,
  now: Date,
  storage: StoragePort,
  size: WorldSize = FULL,
): Promise<void> {
  const { rows, products } = tellWorld(now, WORLD_SEED, size)
  await storePictures(storage, rows)
  await db.transaction(async (tx) => {
    await insertProducts(tx, products)
    await insertRows(tx, rows)
    await tellOffers(tx, products, rows)
  })
  const operator = await operatorAtWork(db, now, seededRandom(WORLD_SEED + 7))
  await tellPastBoards(db, operator)
  await decideSome(db, operator)
}

/** Before the rows that speak of them: a picture is never missing. */
async function storePictures(storage: StoragePort, rows: Rows): Promise<void> {
  for (const complaint of complaints) {
    const storageKey = complaintKey(complaint)
    const jpeg = await complaintPicture(complaint)
    await storage.put(storageKey, jpeg)
    for (const picture of rows.afterSalePictures) {
      if (picture.storageKey === storageKey) picture.byteLength = jpeg.length
    }
  }
}

/** The catalogue is there once the world is. */
export async function isBuilt(db: Db): Promise<boolean> {
  const [row] = await db.select({ productId: productTable.productId }).from(productTable).limit(1)
  return row !== undefined
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
