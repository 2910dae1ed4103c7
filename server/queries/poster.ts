import type { PosterTemplate } from '#contract/poster'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Language } from '#contract/schema'
import type { DealId, LeaderId } from '#domain/ids'
import { isReferralCode, landingUrl } from '#domain/referral-code'
import type { Poster } from '#poster/poster-content'
import { dealContent, inviteContent } from '#poster/poster-facts'
import type { Db } from '../db/db'
import { readLanding } from './landing'
import { readPublicDeal } from './public-deals'
import { isOwnCode } from './referral-code'

interface PosterOf {
  readonly leaderId: LeaderId
  readonly template: PosterTemplate
  readonly code: string
  /** Left out, the deal the code was made for. */
  readonly dealId?: DealId | undefined
  readonly language: Language
  readonly linkOrigin: string
  readonly now: Date
}

type PosterRefusal = 'code-unknown' | 'code-retired' | 'not-found'

/** What a poster of an own code says: the same facts as the page its code opens. */
export async function readPoster(db: Db, of: PosterOf): Promise<Outcome<Poster, PosterRefusal>> {
  const { leaderId, code } = of
  if (!isReferralCode(code) || !(await isOwnCode(db, leaderId, code))) return refused('code-unknown')
  const landing = await readLanding(db, code, of.now)
  if (!landing.ok) return landing
  const told = { link: landingUrl(of.linkOrigin, code), language: of.language }
  if (of.template === 'invite') {
    return done({ template: 'invite', content: inviteContent(landing.value, told) })
  }

  const dealId = of.dealId ?? landing.value.dealId
  const deal = dealId ? await readPublicDeal(db, leaderId, dealId) : undefined
  return deal
    ? done({ template: 'deal', content: dealContent(landing.value, deal, told) })
    : refused('not-found')
}
