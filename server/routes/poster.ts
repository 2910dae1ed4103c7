import { done, refused } from '#contract/refusal'
import { shareCardOf } from '#poster/share-facts'
import type { HandlersOf } from '../http/call'
import { drawReadablePoster } from '../posters/draw-readable-poster'
import { drawShareCard } from '../posters/draw-share-card'
import { readPoster } from '../queries/poster'
import { readPublicDeal } from '../queries/public-deals'

export const posterHandlers = {
  readPoster: async (input, { db, principal, now, deps }) => {
    const { linkOrigin } = deps
    const poster = await readPoster(db, { ...input, leaderId: principal.leaderId, linkOrigin, now })
    if (!poster.ok) return poster
    const jpeg = await drawReadablePoster(poster.value, deps)
    return jpeg ? done(jpeg) : refused('poster-unavailable')
  },

  readShareCard: async ({ leaderId, dealId, language }, { db, deps }) => {
    const deal = await readPublicDeal(db, leaderId, dealId)
    if (!deal) return refused('not-found')
    const jpeg = await drawShareCard(shareCardOf(deal, language), deps)
    return jpeg ? done(jpeg) : refused('poster-unavailable')
  },
} satisfies HandlersOf<'readPoster' | 'readShareCard'>
