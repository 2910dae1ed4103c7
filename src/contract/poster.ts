import * as v from 'valibot'
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
