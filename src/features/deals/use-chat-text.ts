import { useCallback, useEffect, useState } from 'react'
import type { LeaderDeal } from '#contract/deal'
import { createReferralCode } from '#contract/referral'
import { dealChatText } from '#domain/chat-text'
import { useWrite } from '../../shared/api/use-write'
import { useLanguage } from '../../shared/preferences'

/** The text with the link of this deal's group-chat code; the same deal has the same code every time. */
export function useChatText(deal: LeaderDeal) {
  const language = useLanguage()
  const { send, status } = useWrite(createReferralCode)
  const [link, setLink] = useState<string>()
  const { dealId } = deal
  const make = useCallback(async () => {
    const made = await send({ channel: 'group-chat', dealId })
    if (made) setLink(made.link)
  }, [send, dealId])
  useEffect(() => {
    void make()
  }, [make])

  const { title, items, facts, pickupAt, pickupUntil, pickupPoint } = deal
  const pickupPlace = [pickupPoint.name, pickupPoint.address].filter(Boolean).join(' ')
  const parts = link
    ? dealChatText(
        { title, items, closesAt: facts.closesAt, pickupAt, pickupUntil, pickupPlace, link },
        language,
      )
    : []
  return { parts, status, make }
}
