import type { LeaderDeal } from '#contract/deal'
import { shareCardPath } from '#contract/poster'
import { createReferralCode } from '#contract/referral'
import { dealCan } from '#domain/deal'
import { shareCardOf, shareTitle } from '#poster/share-facts'
import { call } from '../../shared/api/client'
import { pictureAddress } from '../../shared/api/picture-address'
import { useSharePage } from '../../shared/platform/share-page'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'

/**
 * D3: shared from WeChat's menu, a deal opens for whoever taps the card, by the code of the group chat. Before it
 * can be shown to anyone, the leader's invitation goes in its place.
 */
export function useShareDeal(deal: LeaderDeal, invitation: string): void {
  const language = useLanguage()
  const { dealId, leaderId } = deal
  const isShown = dealCan.share(deal.facts, useNow()).ok
  const card = isShown
    ? { title: shareTitle(shareCardOf(deal, language)), picture: pictureAddress(shareCardPath(deal)) }
    : { title: invitation }
  const withCode = async () => {
    const made = await call(createReferralCode, { channel: 'group-chat', dealId: isShown ? dealId : null })
    if (!made.ok) throw new Error(made.refusal.code)
    return { ...card, url: routes.landing({ code: made.value.code }).url }
  }
  // Without a code the deal still opens; joining is then by whatever link the person had before.
  const plain = isShown ? routes.memberDeal({ leaderId, dealId }) : routes.home()
  useSharePage({ ...card, url: plain.url }, withCode)
}
