import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Language } from '#contract/schema'
import type { DealId, LeaderId } from '#domain/ids'
import type { PosterTemplate, PosterWords } from '#domain/poster-wish'
import { isReferralCode, landingUrl } from '#domain/referral-code'
import type { PosterLook } from '#poster/look'
import type { Poster } from '#poster/poster-content'
import { posterOf } from '#poster/poster-facts'
import type { Db } from '../db/db'
import { readLanding } from './landing'
import { readPublicDeal } from './public-deals'
import { isOwnCode } from './referral-code'

/** The address by which a poster's own picture is asked for: see `posterPictureKey`. */
export const OWN_PICTURE = 'own'

interface PosterOf {
  readonly leaderId: LeaderId
  readonly template: PosterTemplate
  readonly look: PosterLook
  readonly words: PosterWords
  readonly code: string
  /** Left out, the deal the code was made for. */
  readonly dealId?: DealId | undefined
  readonly picture?: 'own' | undefined
  readonly language: Language
  readonly linkOrigin: string
  readonly now: Date
}

type PosterRefusal = 'code-unknown' | 'code-retired' | 'not-found'

/** What a poster of an own code says: the same facts as the page its code opens. */
export async function readPoster(db: Db, of: PosterOf): Promise<Outcome<Poster, PosterRefusal>> {
  const { leaderId, code, template, look, words, language } = of
  if (!isReferralCode(code) || !(await isOwnCode(db, leaderId, code))) return refused('code-unknown')
  const landing = await readLanding(db, code, of.now)
  if (!landing.ok) return landing
  const dealId = of.dealId ?? landing.value.dealId
  const deal = dealId && template === 'deal' ? await readPublicDeal(db, leaderId, dealId) : undefined
  const picture = of.picture ? OWN_PICTURE : null
  const link = landingUrl(of.linkOrigin, code)
  const facts = { landing: landing.value, deal }
  const poster = posterOf(template, facts, { look, words, picture }, { link, language })
  return poster ? done(poster) : refused('not-found')
}
