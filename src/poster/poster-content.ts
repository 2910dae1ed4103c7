import type { Fen } from '#domain/money'
import type { PosterLook } from './look'
import type { PosterLanguage } from './poster-words'

interface PosterCore {
  readonly language: PosterLanguage
  readonly leader: {
    readonly name: string
    readonly communityName: string
    readonly slogan: string
    /** Address of the picture; null draws the first letter of the name. */
    readonly avatar: string | null
  }
  readonly pickup: {
    /** The point and where it is, in one line. */
    readonly place: string
    /** When: see `pickupWords`, or the hours of the point. */
    readonly time: string
  }
  /** What the leader wants said instead of what the template says; null for none. */
  readonly headline: string | null
  /** What the code carries: at most 42 bytes. */
  readonly link: string
}

export interface PosterPrice {
  readonly priceFen: Fen
  /** There are dearer ones too: the price is said to be the lowest. */
  readonly isLowestPrice: boolean
}

/** One deal. */
export interface DealContent extends PosterCore, PosterPrice {
  readonly title: string
  readonly note: string
  /** Address of the product's picture. */
  readonly picture: string | null
  /** Struck through; null, or not above the price, is left out. */
  readonly listFen: Fen | null
  /** Price of a newcomer's first order, when the deal has one. */
  readonly newcomerFen: Fen | null
  /** Neighbours who ordered; the badge appears above zero. */
  readonly neighbourCount: number
  /** When orders end: see `closesWords`. */
  readonly closes: string
  /** Short promises; those that find no room are left out. */
  readonly badges: readonly string[]
}

export interface PosterProduct {
  readonly title: string
  readonly picture: string | null
  readonly priceFen: Fen
  readonly listFen: Fen | null
}

export interface NewcomerCoupon {
  readonly couponFen: Fen
  readonly couponMinimumFen: Fen
}

/** Into the leader's group; and, with the offer in front, to newcomers. */
export interface InviteContent extends PosterCore {
  /** What is sold now; the first three are shown. */
  readonly products: readonly PosterProduct[]
  readonly newcomerOffer: NewcomerCoupon | null
  readonly memberCount: number
  readonly badges: readonly string[]
  /** Instead of plain colour behind the headline; null for none. */
  readonly picture: string | null
}

/** Several deals that run now. */
export interface DealsContent extends PosterCore {
  readonly deals: readonly (PosterPrice & {
    readonly title: string
    readonly picture: string | null
    readonly closes: string
  })[]
}

/** Words of the leader's own: a meeting on site, thanks, wishes for a festival. */
export interface CardContent extends PosterCore {
  readonly headline: string
  readonly message: string
  /** Only of a meeting. */
  readonly when: string | null
  readonly where: string | null
  readonly picture: string | null
}

export type Poster = { readonly look: PosterLook } & (
  | { readonly template: 'invite' | 'newcomer'; readonly content: InviteContent }
  | { readonly template: 'deal'; readonly content: DealContent }
  | { readonly template: 'deals'; readonly content: DealsContent }
  | { readonly template: 'event' | 'thanks'; readonly content: CardContent }
)

/** Addresses of all pictures to load before drawing; one that cannot be loaded is drawn as a letter. */
export function picturesOf(poster: Poster): string[] {
  const all = [poster.content.leader.avatar, ...ownPictures(poster)].filter((picture) => picture !== null)
  return [...new Set(all)]
}

function ownPictures(poster: Poster): (string | null)[] {
  switch (poster.template) {
    case 'invite':
    case 'newcomer': {
      const { picture, products } = poster.content
      return [picture, ...products.slice(0, INVITE_PRODUCTS).map((product) => product.picture)]
    }
    case 'deals':
      return poster.content.deals.slice(0, POSTER_DEALS).map((deal) => deal.picture)
    default:
      return [poster.content.picture]
  }
}

/** Products an invitation has room for. */
export const INVITE_PRODUCTS = 3

/** Deals a poster of several has room for. */
export const POSTER_DEALS = 4
