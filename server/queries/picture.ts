import { and, eq } from 'drizzle-orm'
import type { LeaderId, PictureId } from '#domain/ids'
import type { Db } from '../db/db'
import { afterSalePictures } from '../db/schema/after-sale'
import type { Principal } from '../http/call'
import type { StoragePort } from '../storage/storage-port'

interface ReadPicture {
  readonly leaderId: LeaderId
  readonly pictureId: PictureId
  readonly by: Principal
}

/** A picture for the member who sent it, the leader it is about, and operators; undefined for all others. */
export async function readPicture(
  db: Db,
  storage: StoragePort,
  { leaderId, pictureId, by }: ReadPicture,
): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select()
    .from(afterSalePictures)
    .where(and(eq(afterSalePictures.leaderId, leaderId), eq(afterSalePictures.pictureId, pictureId)))
  if (!row) return undefined
  const mayRead =
    row.memberId === by.memberId || (row.afterSaleId && by.leaderId === leaderId) || by.isOperator
  return mayRead ? storage.get(row.storageKey) : undefined
}
