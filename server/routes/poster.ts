import type { ParsedOf } from '#contract/endpoint'
import type { readPoster as readPosterEndpoint } from '#contract/poster'
import { done, refused } from '#contract/refusal'
import type { LeaderId } from '#domain/ids'
import type { Poster } from '#poster/poster-content'
import { shareCardOf } from '#poster/share-facts'
import { checkPosterWords } from '../commands/check-poster-words'
import { posterPictureKey, sendPosterPicture } from '../commands/send-poster-picture'
import type { Db } from '../db/db'
import type { Deps } from '../deps'
import type { HandlersOf } from '../http/call'
import { drawPrintSheet } from '../posters/draw-print-sheet'
import { drawReadablePoster } from '../posters/draw-readable-poster'
import { drawShareCard } from '../posters/draw-share-card'
import { OWN_PICTURE, readPoster } from '../queries/poster'
import { readPublicDeal } from '../queries/public-deals'

export const posterHandlers = {
  readPoster: ({ format, ...wish }, { db, principal, now, deps }) =>
    drawn({ ...wish, format }, { db, leaderId: principal.leaderId, now, deps }, drawReadablePoster),

  readPosterSheet: ({ sheet, ...wish }, { db, principal, now, deps }) =>
    drawn({ ...wish, format: 'tall' }, { db, leaderId: principal.leaderId, now, deps }, (poster, needs) =>
      drawPrintSheet(poster, sheet, needs),
    ),

  checkPosterWords: ({ template, ...words }, { deps }) => checkPosterWords(deps.content, template, words),

  sendPosterPicture: ({ picture }, { principal, deps }) =>
    sendPosterPicture(deps.storage, { leaderId: principal.leaderId, picture }),

  readShareCard: async ({ leaderId, dealId, language }, { db, deps }) => {
    const deal = await readPublicDeal(db, leaderId, dealId)
    if (!deal) return refused('not-found')
    const jpeg = await drawShareCard(shareCardOf(deal, language), deps)
    return jpeg ? done(jpeg) : refused('poster-unavailable')
  },
} satisfies HandlersOf<
  'readPoster' | 'readPosterSheet' | 'checkPosterWords' | 'sendPosterPicture' | 'readShareCard'
>

interface Drawer {
  readonly db: Db
  readonly leaderId: LeaderId
  readonly now: Date
  readonly deps: Deps
}

/** A poster of an own code with words that may stand on it, as `draw` makes it. */
async function drawn(
  { style, format, headline, message, when, where, ...input }: ParsedOf<typeof readPosterEndpoint>,
  { db, leaderId, now, deps }: Drawer,
  draw: (poster: Poster, needs: Pick<Deps, 'readPicture' | 'log'>) => Promise<Uint8Array | undefined>,
) {
  const { content, linkOrigin, storage, log } = deps
  const words = { headline, message, when, where }
  const may = await checkPosterWords(content, input.template, words)
  if (!may.ok) return may
  const look = { style, format }
  const poster = await readPoster(db, { ...input, look, words, leaderId, linkOrigin, now })
  if (!poster.ok) return poster
  const readPicture = (url: string) =>
    url === OWN_PICTURE ? storage.get(posterPictureKey(leaderId)) : deps.readPicture(url)
  const bytes = await draw(poster.value, { readPicture, log })
  return bytes ? done(bytes) : refused('poster-unavailable')
}
