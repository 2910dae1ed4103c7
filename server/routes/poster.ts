import { done, refused } from '#contract/refusal'
import type { HandlersOf } from '../http/call'
import { drawReadablePoster } from '../posters/draw-readable-poster'
import { readPoster } from '../queries/poster'

export const posterHandlers = {
  readPoster: async (input, { db, principal, now, deps }) => {
    const { linkOrigin } = deps
    const poster = await readPoster(db, { ...input, leaderId: principal.leaderId, linkOrigin, now })
    if (!poster.ok) return poster
    const jpeg = await drawReadablePoster(poster.value, deps)
    return jpeg ? done(jpeg) : refused('poster-unavailable')
  },
} satisfies HandlersOf<'readPoster'>
