import type { Instant } from '#domain/ids'
import { type Fen, fen } from '#domain/money'
import type { DealContent, InviteContent } from './poster-content'
import type { PosterLanguage } from './poster-words'
import { closesWords, pickupWords } from './poster-words'

interface ItemFacts {
  readonly name: string
  readonly pictureUrl: string
  readonly priceFen: Fen
  readonly listFen: Fen
  readonly newcomerFen: Fen | null
}

/** What the page shows that a poster's code opens. */
export interface LandingFacts {
  readonly leader: {
    readonly name: string
    readonly communityName: string
    readonly slogan: string
    readonly avatarUrl: string | null
    readonly memberCount: number
    readonly pickupPoint: { readonly name: string; readonly address: string; readonly hours: string }
  }
  readonly deals: readonly { readonly items: readonly ItemFacts[] }[]
  readonly newcomerOffer: { readonly couponFen: Fen; readonly couponMinimumFen: Fen } | null
}

export interface DealFacts {
  readonly title: string
  readonly note: string
  readonly facts: { readonly closesAt: Instant }
  readonly pickupAt: Instant
  readonly pickupUntil: Instant
  readonly items: readonly ItemFacts[]
  /** Paid orders so far. */
  readonly orderCount: number
}

interface Told {
  readonly link: string
  readonly language: PosterLanguage
}

/** The same facts as on the page the code opens. */
export function inviteContent(landing: LandingFacts, told: Told): InviteContent {
  return {
    ...coreOf(landing, told),
    products: landing.deals
      .flatMap((deal) => deal.items)
      .map(({ name, pictureUrl, priceFen, listFen }) => ({
        title: name,
        picture: pictureUrl,
        priceFen,
        listFen,
      })),
    newcomerOffer: landing.newcomerOffer,
    memberCount: landing.leader.memberCount,
  }
}

/** The prices shown are those of the cheapest item; the picture is the first item's, as on every card of the deal. */
export function dealContent(landing: LandingFacts, deal: DealFacts, told: Told): DealContent {
  const core = coreOf(landing, told)
  const byPrice = [...deal.items].sort((left, right) => left.priceFen - right.priceFen)
  const cheapest = byPrice[0]
  return {
    ...core,
    pickup: { ...core.pickup, time: pickupWords(deal.pickupAt, deal.pickupUntil, told.language) },
    title: deal.title,
    note: deal.note,
    picture: deal.items[0]?.pictureUrl ?? null,
    priceFen: cheapest?.priceFen ?? fen(0),
    isLowestPrice: byPrice.some((item) => item.priceFen !== cheapest?.priceFen),
    listFen: cheapest?.listFen ?? null,
    newcomerFen: cheapest?.newcomerFen ?? null,
    neighbourCount: deal.orderCount,
    closes: closesWords(deal.facts.closesAt, told.language),
  }
}

function coreOf({ leader }: LandingFacts, { link, language }: Told) {
  const { name, communityName, slogan, avatarUrl, pickupPoint } = leader
  return {
    language,
    leader: { name, communityName, slogan, avatar: avatarUrl },
    pickup: { place: `${pickupPoint.name} · ${pickupPoint.address}`, time: pickupPoint.hours },
    link,
    badges: [],
  }
}
