import { useRef, useState } from 'react'
import { readDeal } from '#contract/deal'
import type { Endpoint, InputOf, OutputOf } from '#contract/endpoint'
import { readLanding } from '#contract/landing'
import { checkPosterWords, type readPoster } from '#contract/poster'
import type { OwnChannel } from '#contract/referral'
import { createReferralCode } from '#contract/referral'
import type { DealId } from '#domain/ids'
import type { PosterTemplate } from '#domain/poster-wish'
import type { Poster } from '#poster/poster-content'
import { type PosterChoice, posterOf } from '#poster/poster-facts'
import { POSTER_SIZES } from '#poster/poster-picture'
import { call } from '../../shared/api/client'
import { useWrite } from '../../shared/api/use-write'
import type { Language } from '../../shared/i18n/words'
import { useLanguage } from '../../shared/preferences'
import type { Offer, PosterMaker } from './offer-poster'
import { offerPoster } from './offer-poster'
import { drawnByPhone, drawnByServer, isReadable } from './poster-file'

export interface StudioChoice extends PosterChoice {
  readonly template: PosterTemplate
  readonly channel: OwnChannel
  /** Null for a poster that shows no single deal. */
  readonly dealId: DealId | null
  /** The playbook step it is made for, as `playbook/step`. */
  readonly step?: string | undefined
  /** Where it is put; '' when the leader did not say. */
  readonly label: string
}

export interface MadePoster {
  readonly link: string
  /** What the server needs to draw the same poster. */
  readonly wish: Omit<InputOf<typeof readPoster>, 'format'>
  readonly offer: Offer | { readonly kind: 'drawing' }
}

type Code = OutputOf<typeof createReferralCode>

/** Gets the code of the chosen channel and deal, and with it a poster that was read back before it is shown. */
export function usePoster(canvasId: string) {
  const language = useLanguage()
  const code = useWrite(createReferralCode)
  const said = useWrite(checkPosterWords)
  const [made, setMade] = useState<MadePoster>()
  const wanted = useRef<StudioChoice>()
  // One after another: a phone has one canvas to draw on.
  const drawing = useRef<Promise<unknown>>(Promise.resolve())

  const make = async (choice: StudioChoice) => {
    wanted.current = choice
    const { template, words, channel, dealId, look, step, label } = choice
    const hasWords = Object.values(words).some((part) => part !== '')
    // A "no" to words that are gone says nothing any more.
    if (!hasWords) said.reset()
    else if (!(await said.send({ template, ...words }))) return
    const given = await code.send({
      ...{ channel, dealId, poster: template },
      ...(step && { step }),
      ...(label && { label }),
    })
    if (!given || wanted.current !== choice) return
    const wish = wishOf(choice, given, language)
    setMade({ link: given.link, wish, offer: { kind: 'drawing' } })
    const makers = makersOf(choice, given, canvasId, language)
    const before = drawing.current
    const isFine = (path: string) => isReadable(path, { link: given.link, format: look.format, canvasId })
    const coming = before.then(() => offerPoster(makers, isFine))
    drawing.current = coming
    const offer = await coming
    if (wanted.current === choice) setMade({ link: given.link, wish, offer })
  }

  /** What was chosen has changed: a poster that says something else is taken away. */
  const drop = () => {
    wanted.current = undefined
    setMade(undefined)
  }
  const status = said.status.state === 'idle' ? code.status : said.status
  return { make, drop, made, status }
}

/** The phone first, smaller when it refuses the full size, then the server. */
function makersOf(choice: StudioChoice, code: Code, canvasId: string, language: Language): PosterMaker[] {
  let poster: Promise<Poster> | undefined
  const facts = () => {
    poster ??= posterFor(choice, code, language)
    return poster
  }
  const byPhone = POSTER_SIZES[choice.look.format].map((size) => ({
    by: 'phone' as const,
    make: async () => drawnByPhone(await facts(), canvasId, size),
  }))
  const byServer = () => drawnByServer({ ...wishOf(choice, code, language), format: choice.look.format })
  return [...byPhone, { by: 'server', make: byServer }]
}

function wishOf(choice: StudioChoice, { code }: Code, language: Language): MadePoster['wish'] {
  const { template, dealId, look, words, picture } = choice
  return {
    ...{ template, code, language, style: look.style, ...words },
    ...(dealId && { dealId }),
    ...(picture && { picture: 'own' as const }),
  }
}

async function posterFor(choice: StudioChoice, { code, link }: Code, language: Language): Promise<Poster> {
  const { template, dealId } = choice
  const landing = await read(readLanding, { code })
  const deal = dealId ? await read(readDeal, { leaderId: landing.leader.leaderId, dealId }) : undefined
  const poster = posterOf(template, { landing, deal }, choice, { link, language })
  if (!poster) throw new Error('no deal runs to be shown')
  return poster
}

async function read<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
  const answer = await call(endpoint, input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
