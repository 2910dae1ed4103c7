import * as v from 'valibot'
import type { DealId, LeaderId } from '#domain/ids'
import { endpoint } from './endpoint'
import { referralCode } from './landing'
import { idOf, language } from './schema'

export const posterTemplate = v.picklist(['invite', 'deal'])
export type PosterTemplate = v.InferOutput<typeof posterTemplate>

/** A picture, not JSON. */
const jpeg = v.custom<Uint8Array>((value) => value instanceof Uint8Array)

export const readPoster = endpoint({
  method: 'GET',
  path: '/api/v1/leader/posters/{template}',
  summary: "A poster drawn by the server, for when the phone's canvas fails; image/jpeg, 1080×1920",
  who: 'leader',
  rate: 'picture',
  input: v.object({
    template: posterTemplate,
    code: referralCode,
    dealId: v.optional(idOf('deal')),
    language: v.optional(language, 'zh-Hans'),
  }),
  output: jpeg,
  answers: 'picture',
  refusals: ['code-unknown', 'poster-unavailable'],
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
  output: jpeg,
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
