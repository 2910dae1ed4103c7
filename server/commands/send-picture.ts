import { and, count, eq, isNull } from 'drizzle-orm'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId, MemberId, OrderId, PictureId } from '#domain/ids'
import type { Db } from '../db/db'
import { afterSalePictures } from '../db/schema/after-sale'
import type { Chance } from '../deps'
import { cleanPicture } from '../pictures/clean-picture'
import { leaderOfOrder } from '../queries/orders'
import type { StoragePort } from '../storage/storage-port'

/** Sent for an order and not yet part of an after-sale: enough to try again a few times. */
const MAX_LOOSE_PICTURES = 30

interface SendPicture {
  readonly memberId: MemberId
  readonly orderId: OrderId
  readonly picture: Uint8Array
  readonly now: Date
  readonly chance: Chance
  readonly storage: StoragePort
}

interface SentPicture {
  readonly leaderId: LeaderId
  readonly pictureId: PictureId
}

/** Keeps a member's picture as the server drew it again; its name is the server's. */
export async function sendPicture(db: Db, act: SendPicture): Promise<Outcome<SentPicture, RefusalCode>> {
  const { memberId, orderId, now, chance, storage } = act
  const leaderId = await leaderOfOrder(db, memberId, orderId)
  if (!leaderId) return refused('not-found')
  if ((await loosePictures(db, leaderId, orderId)) >= MAX_LOOSE_PICTURES) {
    return refused('too-many-pictures', { max: MAX_LOOSE_PICTURES })
  }
  const cleaned = await cleanPicture(act.picture)
  if (!cleaned.ok) return cleaned

  const pictureId = chance.id('picture')
  const storageKey = `after-sales/${leaderId}/${pictureId}.jpg`
  await storage.put(storageKey, cleaned.value)
  await db.insert(afterSalePictures).values({
    leaderId,
    pictureId,
    orderId,
    memberId,
    storageKey,
    byteLength: cleaned.value.length,
    createdAt: now,
  })
  return done({ leaderId, pictureId })
}

async function loosePictures(db: Db, leaderId: LeaderId, orderId: OrderId): Promise<number> {
  const [row] = await db
    .select({ pictures: count() })
    .from(afterSalePictures)
    .where(
      and(
        eq(afterSalePictures.leaderId, leaderId),
        eq(afterSalePictures.orderId, orderId),
        isNull(afterSalePictures.afterSaleId),
      ),
    )
  return row?.pictures ?? 0
}
