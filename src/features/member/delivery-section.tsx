import { useState } from 'react'
import { readDeal } from '#contract/deal'
import type { DealId, LeaderId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { DeliveryChoice, type DeliveryWish, deliverToOf } from './delivery-choice'
import { deliveryWords } from './delivery-words/words'
import { useMe } from './use-me'

const LONGEST_NOTE = 100

/** How the order gets to the member, and what the leader is asked. The home is filled in where it is known. */
export function useDelivery(of: { readonly leaderId: LeaderId; readonly dealId: DealId }) {
  const words = useWords(deliveryWords)
  const deal = useRead(readDeal, of).data
  const { me } = useMe()
  const [wished, setWish] = useState<DeliveryWish>()
  const [note, setNote] = useState('')
  const wish = wished ?? { isDelivered: false, to: me?.unitLabel ?? '' }
  const deliverTo = deliverToOf(wish)
  return {
    isOffered: deal?.offersDelivery ?? false,
    place: deal?.leader.pickupPoint.name ?? '',
    wish,
    setWish,
    note,
    setNote,
    /** Why it cannot be sent yet. */
    missing: deliverTo === undefined ? words.toFirst : undefined,
    asked: { deliverTo: deliverTo ?? null, note: note.trim() || null },
  }
}

export type Delivery = ReturnType<typeof useDelivery>

export function DeliverySection({ delivery }: { delivery: Delivery }) {
  const words = useWords(deliveryWords)
  const { isOffered, place, wish, setWish, note, setNote } = delivery
  return (
    <Section title={words.how}>
      <Card>
        <Stack gap={5}>
          {isOffered && <DeliveryChoice place={place} wish={wish} onChange={setWish} />}
          <TextArea
            label={words.note}
            value={note}
            max={LONGEST_NOTE}
            placeholder={words.noteHint}
            onChange={setNote}
          />
        </Stack>
      </Card>
    </Section>
  )
}
