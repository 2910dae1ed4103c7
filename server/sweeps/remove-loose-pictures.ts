import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { DAY_MS } from '#domain/business-time'
import { afterSalePictures } from '../db/schema/after-sale'
import type { Deps } from '../deps'

/** Long enough for a form that is left and taken up again on the same day. */
const KEPT_MS = DAY_MS

const PICTURES_AT_ONCE = 100

/**
 * Removes pictures that were sent a day ago and never became part of an after-sale. The row goes first, and only
 * while it is still loose: an after-sale sent in at this moment keeps its picture.
 * @returns how many were removed
 */
export async function removeLoosePictures({
  db,
  clock,
  storage,
}: Pick<Deps, 'db' | 'clock' | 'storage'>): Promise<number> {
  const loose = await db
    .select({ leaderId: afterSalePictures.leaderId, pictureId: afterSalePictures.pictureId })
    .from(afterSalePictures)
    .where(
      and(
        isNull(afterSalePictures.afterSaleId),
        lte(afterSalePictures.createdAt, new Date(clock.now().getTime() - KEPT_MS)),
      ),
    )
    .orderBy(asc(afterSalePictures.createdAt))
    .limit(PICTURES_AT_ONCE)

  let removed = 0
  for (const { leaderId, pictureId } of loose) {
    // The file goes within the transaction: when that fails, the row stays and it is tried again.
    const did = await db.transaction(async (tx) => {
      const [row] = await tx
        .delete(afterSalePictures)
        .where(
          and(
            eq(afterSalePictures.leaderId, leaderId),
            eq(afterSalePictures.pictureId, pictureId),
            isNull(afterSalePictures.afterSaleId),
          ),
        )
        .returning({ storageKey: afterSalePictures.storageKey })
      if (row) await storage.remove(row.storageKey)
      return row !== undefined
    })
    if (did) removed += 1
  }
  return removed
}
