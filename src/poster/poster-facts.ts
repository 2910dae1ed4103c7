import type { Instant } from '#domain/ids'
import { type Fen, fen } from '#domain/money'
import type { PosterTemplate, PosterWords } from '#domain/poster-wish'
import type { PosterLook } from './look'
import type {
  CardContent,
  DealContent,
  DealsContent,
  InviteContent,
  Poster,
  PosterPrice,
} from './poster-content'
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
  readonly deals: readonly Pick<DealFacts, 'title' | 'facts' | 'items'>[]
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

/** What the leader chose; `picture` is the address of one of the leader's own choice. */
export interface PosterChoice {
  readonly look: PosterLook
  readonly words: PosterWords
  readonly picture: string | null
}

interface Facts {
  readonly landing: LandingFacts
  /** The deal of a `deal` poster; the first running one of the landing otherwise. */
  readonly deal?: DealFacts | undefined
}

/** A poster of what the page shows that its code opens; undefined when there is no deal to show. */
export function posterOf(
  template: PosterTemplate,
  { landing, deal }: Facts,
  choice: PosterChoice,
  told: Told,
): Poster | undefined {
  const core = coreOf(landing, choice, told)
  const { look } = choice
  switch (template) {
    case 'invite':
    case 'newcomer':
      return { template, look, content: inviteContent(landing, core, choice) }
    case 'deal':
      return deal && { template, look, content: dealContent(deal, core, choice) }
    case 'deals':
      if (landing.deals.length === 0) return undefined
      return { template, look, content: { ...core, deals: landing.deals.map((one) => cardOf(one, told)) } }
    case 'event': {
      const { when, where } = choice.words
      return { template, look, content: { ...cardContent(core, choice), when, where } }
    }
    case 'thanks':
      return { template, look, content: cardContent(core, choice) }
  }
}

type Core = ReturnType<typeof coreOf>

function inviteContent(landing: LandingFacts, core: Core, { picture }: PosterChoice): InviteContent {
  return {
    ...core,
    picture,
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
    badges: [],
  }
}

/** The prices shown are those of the cheapest item; the picture is the first item's, as on every card of the deal. */
function dealContent(deal: DealFacts, core: Core, choice: PosterChoice): DealContent {
  const cheapest = cheapestOf(deal)
  return {
    ...core,
    pickup: { ...core.pickup, time: pickupWords(deal.pickupAt, deal.pickupUntil, core.language) },
    title: deal.title,
    note: deal.note,
    picture: choice.picture ?? deal.items[0]?.pictureUrl ?? null,
    ...priceOf(deal),
    listFen: cheapest?.listFen ?? null,
    newcomerFen: cheapest?.newcomerFen ?? null,
    neighbourCount: deal.orderCount,
    closes: closesWords(deal.facts.closesAt, core.language),
    badges: [],
  }
}

function cardOf(deal: LandingFacts['deals'][number], { language }: Told): DealsContent['deals'][number] {
  return {
    title: deal.title,
    picture: deal.items[0]?.pictureUrl ?? null,
    ...priceOf(deal),
    closes: closesWords(deal.facts.closesAt, language),
  }
}

function cardContent(core: Core, { words, picture }: PosterChoice): CardContent {
  return { ...core, headline: words.headline, message: words.message, when: null, where: null, picture }
}

function priceOf(deal: Pick<DealFacts, 'items'>): PosterPrice {
  const cheapest = cheapestOf(deal)
  const isLowestPrice = deal.items.some((item) => item.priceFen !== cheapest?.priceFen)
  return { priceFen: cheapest?.priceFen ?? fen(0), isLowestPrice }
}

function cheapestOf({ items }: Pick<DealFacts, 'items'>): ItemFacts | undefined {
  return [...items].sort((left, right) => left.priceFen - right.priceFen)[0]
}

function coreOf({ leader }: LandingFacts, { words }: PosterChoice, { link, language }: Told) {
  const { name, communityName, slogan, avatarUrl, pickupPoint } = leader
  return {
    language,
    leader: { name, communityName, slogan, avatar: avatarUrl },
    pickup: { place: `${pickupPoint.name} · ${pickupPoint.address}`, time: pickupPoint.hours },
    headline: words.headline || null,
    link,
  }
}
