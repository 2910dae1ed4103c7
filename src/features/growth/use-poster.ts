import { useRef, useState } from 'react'
import { readDeal } from '#contract/deal'
import type { Endpoint, InputOf, OutputOf } from '#contract/endpoint'
import type { Channel } from '#contract/landing'
import { createReferralCode, readLanding } from '#contract/landing'
import type { PosterTemplate } from '#contract/poster'
import type { DealId } from '#domain/ids'
import type { Poster } from '#poster/poster-content'
import { dealContent, inviteContent } from '#poster/poster-facts'
import { POSTER_SIZES } from '#poster/poster-picture'
import { call } from '../../shared/api/client'
import { useWrite } from '../../shared/api/use-write'
import type { Language } from '../../shared/i18n/words'
import { useLanguage } from '../../shared/preferences'
import type { Offer, PosterMaker } from './offer-poster'
import { offerPoster } from './offer-poster'
import { drawnByPhone, drawnByServer, isReadable } from './poster-file'

export interface PosterChoice {
  readonly template: PosterTemplate
  readonly channel: Channel
  /** Null for an invitation. */
  readonly dealId: DealId | null
  /** The playbook step it is made for, as `playbook/step`. */
  readonly step?: string | undefined
}

export interface MadePoster {
  readonly link: string
  readonly offer: Offer | { readonly kind: 'drawing' }
}

type Code = OutputOf<typeof createReferralCode>

/** Gets the code of the chosen channel and deal, and with it a poster that was read back before it is shown. */
export function usePoster(canvasId: string) {
  const language = useLanguage()
  const { send, status } = useWrite(createReferralCode)
  const [made, setMade] = useState<MadePoster>()
  const wanted = useRef<PosterChoice>()
  // One after another: a phone has one canvas to draw on.
  const drawing = useRef<Promise<unknown>>(Promise.resolve())

  const make = async (choice: PosterChoice) => {
    wanted.current = choice
    const { channel, dealId, step } = choice
    const code = await send({ channel, dealId, ...(step && { step }) })
    if (!code || wanted.current !== choice) return
    setMade({ link: code.link, offer: { kind: 'drawing' } })
    const makers = makersOf(choice, code, canvasId, language)
    const before = drawing.current
    const coming = before.then(() => offerPoster(makers, (path) => isReadable(path, code.link, canvasId)))
    drawing.current = coming
    const offer = await coming
    if (wanted.current === choice) setMade({ link: code.link, offer })
  }

  /** What was chosen has changed: a poster that says something else is taken away. */
  const drop = () => {
    wanted.current = undefined
    setMade(undefined)
  }
  return { make, drop, made, status }
}

/** The phone first, smaller when it refuses the full size, then the server. */
function makersOf(choice: PosterChoice, code: Code, canvasId: string, language: Language): PosterMaker[] {
  let poster: Promise<Poster> | undefined
  const facts = () => {
    poster ??= posterOf(choice, code, language)
    return poster
  }
  const byPhone = POSTER_SIZES.map((size) => ({
    by: 'phone' as const,
    make: async () => drawnByPhone(await facts(), canvasId, size),
  }))
  const { template, dealId } = choice
  const byServer = () => drawnByServer({ template, code: code.code, language, ...(dealId && { dealId }) })
  return [...byPhone, { by: 'server', make: byServer }]
}

async function posterOf(
  { template, dealId }: PosterChoice,
  { code, link }: Code,
  language: Language,
): Promise<Poster> {
  const landing = await read(readLanding, { code })
  if (template === 'invite' || !dealId)
    return { template: 'invite', content: inviteContent(landing, { link, language }) }
  const deal = await read(readDeal, { leaderId: landing.leader.leaderId, dealId })
  return { template: 'deal', content: dealContent(landing, deal, { link, language }) }
}

async function read<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
  const answer = await call(endpoint, input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
