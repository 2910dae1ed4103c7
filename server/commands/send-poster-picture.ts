import type { Outcome } from '#contract/refusal'
import { done } from '#contract/refusal'
import type { LeaderId } from '#domain/ids'
import { cleanPicture } from '../pictures/clean-picture'
import type { StoragePort } from '../storage/storage-port'

/** A leader has one picture for posters: the next takes its place, so that none is left lying about. */
export function posterPictureKey(leaderId: LeaderId): string {
  return `poster-pictures/${leaderId}.jpg`
}

/** Keeps a leader's picture as the server drew it again. */
export async function sendPosterPicture(
  storage: StoragePort,
  { leaderId, picture }: { readonly leaderId: LeaderId; readonly picture: Uint8Array },
): Promise<
  Outcome<Record<string, never>, 'picture-too-large' | 'picture-unreadable' | 'picture-kind-unknown'>
> {
  const cleaned = await cleanPicture(picture)
  if (!cleaned.ok) return cleaned
  await storage.put(posterPictureKey(leaderId), cleaned.value)
  return done({})
}
