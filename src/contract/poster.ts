import * as v from 'valibot'
import type { DealId, LeaderId } from '#domain/ids'
import {
  POSTER_FORMATS,
  POSTER_STYLES,
  POSTER_TEMPLATES,
  POSTER_WORDS,
  PRINT_SHEETS,
} from '#domain/poster-wish'
import { endpoint } from './endpoint'
import { idOf, language, referralCode } from './schema'

export const posterTemplate = v.picklist(POSTER_TEMPLATES)

/** Words of the leader's own; '' for none. */
const own = (max: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max)), '')

const style = v.optional(v.picklist(POSTER_STYLES), 'warm')

const posterWords = {
  headline: own(POSTER_WORDS.headline),
  message: own(POSTER_WORDS.message),
  when: own(POSTER_WORDS.when),
  where: own(POSTER_WORDS.where),
}

/** A picture or a file, not JSON. */
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array)

const posterWish = {
  template: posterTemplate,
  code: referralCode,
  dealId: v.optional(idOf('deal')),
  language: v.optional(language, 'zh-Hans'),
  style,
  ...posterWords,
  /** `own`: with the picture the leader sent last. */
  picture: v.optional(v.picklist(['own'])),
}

const posterRefusals = [
  'code-unknown',
  'poster-unavailable',
  'poster-words-missing',
  'words-not-allowed',
  'unavailable',
] as const

export const readPoster = endpoint({
  method: 'GET',
  path: '/api/v1/leader/posters/{template}',
  summary: "A poster drawn by the server, for when the phone's canvas fails; image/jpeg, 1080×1920",
  who: 'leader',
  rate: 'picture',
  input: v.object({ ...posterWish, format: v.optional(v.picklist(POSTER_FORMATS), 'tall') }),
  output: bytes,
  answers: 'picture',
  refusals: posterRefusals,
})

export const readPosterSheet = endpoint({
  method: 'GET',
  path: '/api/v1/leader/posters/{template}/sheets/{sheet}',
  summary: 'A tall poster on A4 to print: four cards to cut, or a stand to fold; application/pdf',
  who: 'leader',
  rate: 'picture',
  input: v.object({ ...posterWish, sheet: v.picklist(PRINT_SHEETS) }),
  output: bytes,
  answers: 'pdf',
  refusals: posterRefusals,
})

export const checkPosterWords = endpoint({
  method: 'POST',
  path: '/api/v1/leader/poster-words',
  summary: 'Whether words of the leader’s own may stand on a poster',
  who: 'leader',
  rate: 'write',
  input: v.object({ template: posterTemplate, ...posterWords }),
  output: v.object({}),
  repeat: 'harmless',
  refusals: ['poster-words-missing', 'words-not-allowed', 'unavailable'],
})

export const sendPosterPicture = endpoint({
  method: 'POST',
  path: '/api/v1/leader/poster-picture',
  summary:
    'A picture of the leader’s own for posters: JPEG, PNG or WebP as the body, at most 8 MB; takes the place of the one before',
  who: 'leader',
  rate: 'picture',
  input: v.object({ picture: v.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  output: v.object({}),
  takes: 'picture',
  repeat: 'harmless',
  refusals: ['picture-too-large', 'picture-unreadable', 'picture-kind-unknown'],
})

export const readShareCard = endpoint({
  method: 'GET',
  path: '/api/v1/leaders/{leaderId}/deals/{dealId}/share-card',
  summary: 'What a chat shows of a published deal: picture, title, price, closing time; image/jpeg, 1000×800',
  who: 'anyone',
  rate: 'picture',
  input: v.object({
    leaderId: idOf('leader'),
    dealId: idOf('deal'),
    language: v.optional(language, 'zh-Hans'),
  }),
  output: bytes,
  answers: 'picture',
  refusals: ['poster-unavailable'],
})

/** Where a deal's share card is, on the origin of the API. */
export function shareCardPath({
  leaderId,
  dealId,
}: {
  readonly leaderId: LeaderId
  readonly dealId: DealId
}) {
  return readShareCard.path.replace('{leaderId}', leaderId).replace('{dealId}', dealId)
}
