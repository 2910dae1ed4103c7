import { done, refused } from '#contract/refusal'
import { shareCardOf } from '#poster/share-facts'
import { checkPosterWords } from '../commands/check-poster-words'
import { posterPictureKey, sendPosterPicture } from '../commands/send-poster-picture'
import type { HandlersOf } from '../http/call'
import { drawReadablePoster } from '../posters/draw-readable-poster'
import { drawShareCard } from '../posters/draw-share-card'
import { OWN_PICTURE, readPoster } from '../queries/poster'
import { readPublicDeal } from '../queries/public-deals'

export const posterHandlers = {
  readPoster: async (
    { style, format, headline, message, when, where, ...input },
    { db, principal, now, deps },
  ) => {
    const { leaderId } = principal
    const words = { headline, message, when, where }
    const may = await checkPosterWords(deps.content, input.template, words)
    if (!may.ok) return may
    const { linkOrigin, storage } = deps
    const poster = await readPoster(db, {
      ...input,
      look: { style, format },
      words,
      leaderId,
      linkOrigin,
      now,
    })
    if (!poster.ok) return poster
    const readPicture = (url: string) =>
      url === OWN_PICTURE ? storage.get(posterPictureKey(leaderId)) : deps.readPicture(url)
    const jpeg = await drawReadablePoster(poster.value, { readPicture, log: deps.log })
    return jpeg ? done(jpeg) : refused('poster-unavailable')
  },

  checkPosterWords: ({ template, ...words }, { deps }) => checkPosterWords(deps.content, template, words),

  sendPosterPicture: ({ picture }, { principal, deps }) =>
    sendPosterPicture(deps.storage, { leaderId: principal.leaderId, picture }),

  readShareCard: async ({ leaderId, dealId, language }, { db, deps }) => {
    const deal = await readPublicDeal(db, leaderId, dealId)
    if (!deal) return refused('not-found')
    const jpeg = await drawShareCard(shareCardOf(deal, language), deps)
    return jpeg ? done(jpeg) : refused('poster-unavailable')
  },
} satisfies HandlersOf<'readPoster' | 'checkPosterWords' | 'sendPosterPicture' | 'readShareCard'>
