import type { PublicDeal } from '#contract/deal'
import type { Landing } from '#contract/landing'
import type { PosterTemplate } from '#contract/poster'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Language } from '#contract/schema'
import type { DealId, LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import { isReferralCode, landingUrl } from '#domain/referral-code'
import type { Poster } from '#poster/poster-content'
import { closesWords, pickupWords } from '#poster/poster-words'
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
  const core = coreOf(landing.value, landingUrl(of.linkOrigin, code), of.language)
  if (of.template === 'invite')
    return done({ template: 'invite', content: inviteContent(core, landing.value) })

  const dealId = of.dealId ?? landing.value.dealId
  const deal = dealId ? await readPublicDeal(db, leaderId, dealId) : undefined
  return deal ? done({ template: 'deal', content: dealContent(core, deal) }) : refused('not-found')
}

type Core = ReturnType<typeof coreOf>

function coreOf({ leader }: Landing, link: string, language: Language) {
  const { name, communityName, slogan, avatarUrl, pickupPoint } = leader
  return {
    language,
    leader: { name, communityName, slogan, avatar: avatarUrl },
    pickup: { place: `${pickupPoint.name} · ${pickupPoint.address}`, time: pickupPoint.hours },
    link,
    badges: [],
  }
}

function inviteContent(core: Core, { deals, newcomerOffer, leader }: Landing) {
  return {
    ...core,
    products: deals
      .flatMap((deal) => deal.items)
      .map(({ name, pictureUrl, priceFen, listFen }) => ({
        title: name,
        picture: pictureUrl,
        priceFen,
        listFen,
      })),
    newcomerOffer,
    memberCount: leader.memberCount,
  }
}

/** The price shown is the lowest of the deal; the picture is its first item's, as on every card of it. */
function dealContent(core: Core, deal: PublicDeal) {
  const byPrice = [...deal.items].sort((left, right) => left.priceFen - right.priceFen)
  const cheapest = byPrice[0]
  const newcomerPrices = deal.items.flatMap(({ newcomerFen }) => (newcomerFen === null ? [] : [newcomerFen]))
  return {
    ...core,
    pickup: { ...core.pickup, time: pickupWords(deal.pickupAt, deal.pickupUntil, core.language) },
    title: deal.title,
    note: deal.note,
    picture: deal.items[0]?.pictureUrl ?? null,
    priceFen: cheapest?.priceFen ?? fen(0),
    isLowestPrice: byPrice.some((item) => item.priceFen !== cheapest?.priceFen),
    listFen: cheapest?.listFen ?? null,
    newcomerFen: newcomerPrices.sort((left, right) => left - right)[0] ?? null,
    neighbourCount: deal.orderCount,
    closes: closesWords(deal.facts.closesAt, core.language),
  }
}
