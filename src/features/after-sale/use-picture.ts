import { useQuery } from '@tanstack/react-query'
import { readPicture } from '#contract/after-sale'
import type { LeaderId, PictureId } from '#domain/ids'
import { call } from '../../shared/api/client'
import { pictureData } from '../../shared/platform/picture-data'

/** A picture is only given to those whom it concerns, so it is fetched with the session and shown from memory. */
export function usePicture(of: { readonly leaderId: LeaderId; readonly pictureId: PictureId }) {
  return useQuery<string, Error>({
    queryKey: [readPicture.path, of],
    // A picture never changes: what is asked again after an act needs no new bytes.
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async () => {
      const answer = await call(readPicture, of)
      if (!answer.ok) throw new Error(answer.refusal.code)
      // Bytes come as the platform hands them over.
      return pictureData(new Uint8Array(answer.value).buffer)
    },
  })
}
