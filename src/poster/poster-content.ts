import type { Fen } from '#domain/money'
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
  /** What the code carries: at most 42 bytes. */
  readonly link: string
}

/** One deal. */
export interface DealContent extends PosterCore {
  readonly title: string
  readonly note: string
  /** Address of the product's picture. */
  readonly picture: string | null
  readonly priceFen: Fen
  /** The deal has dearer items too: the price is said to be the lowest. */
  readonly isLowestPrice: boolean
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

/** Into the leader's group. */
export interface InviteContent extends PosterCore {
  /** What is sold now; the first three are shown. */
  readonly products: readonly {
    readonly title: string
    readonly picture: string | null
    readonly priceFen: Fen
    readonly listFen: Fen | null
  }[]
  readonly newcomerOffer: { readonly couponFen: Fen; readonly couponMinimumFen: Fen } | null
  readonly memberCount: number
  readonly badges: readonly string[]
}

export type Poster =
  | { readonly template: 'invite'; readonly content: InviteContent }
  | { readonly template: 'deal'; readonly content: DealContent }

/** Addresses of all pictures to load before drawing; one that cannot be loaded is drawn as a letter. */
export function picturesOf(poster: Poster): string[] {
  const own =
    poster.template === 'deal'
      ? [poster.content.picture]
      : poster.content.products.slice(0, INVITE_PRODUCTS).map((product) => product.picture)
  const all = [poster.content.leader.avatar, ...own].filter((picture) => picture !== null)
  return [...new Set(all)]
}

/** Products an invitation has room for. */
export const INVITE_PRODUCTS = 3
