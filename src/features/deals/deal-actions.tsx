import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LeaderDeal } from '#contract/deal'
import type { DealAct } from '#domain/deal'
import { dealCan, dealState } from '#domain/deal'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Button } from '../../shared/ui/button'
import { Section } from '../../shared/ui/section'
import { ArriveButton } from './arrive-button'
import { CancelDealSheet } from './cancel-deal-sheet'
import { ChangeDealSheet } from './change-deal-sheet'
import { ChatTextSheet } from './chat-text-sheet'
import { fulfilmentWords } from './fulfilment-words/words'
import { PublishButton } from './publish-button'
import { dealsWords } from './words/words'
import './deal-actions.scss'

/** Everything a leader may do with a deal; what may not be done now says why. */
export function DealActions({ deal }: { deal: LeaderDeal }) {
  const words = useWords(dealsWords).deal
  const { arrival, change } = useWords(fulfilmentWords)
  const reasonOf = useReasons(deal)
  const [sheet, setSheet] = useState<'chat' | 'cancel' | 'change'>()
  const isDraft = dealState(deal.facts, useNow()) === 'draft'
  const { dealId } = deal
  return (
    <Section title={words.act}>
      <View className="lt-deal-actions">
        {isDraft && <PublishButton dealId={dealId} disabledReason={reasonOf('publish')} />}
        {reasonOf('edit') ? (
          <Button
            block
            kind="secondary"
            icon="edit"
            disabledReason={reasonOf('change')}
            onPress={() => setSheet('change')}
          >
            {change.open}
          </Button>
        ) : (
          <Button block kind="secondary" icon="edit" onPress={() => go(routes.postDeal({ edit: dealId }))}>
            {isDraft ? words.edit : change.open}
          </Button>
        )}
        <Button
          block
          kind="secondary"
          icon="copy"
          disabledReason={reasonOf('share')}
          onPress={() => setSheet('chat')}
        >
          {words.chatText}
        </Button>
        <Button
          block
          kind="secondary"
          icon="receipt"
          disabledReason={reasonOf('order')}
          onPress={() => go(routes.chain({ dealId }))}
        >
          {words.chain}
        </Button>
        <Button
          block
          kind="secondary"
          icon="image"
          disabledReason={reasonOf('share')}
          onPress={() => go(routes.poster({ dealId }))}
        >
          {words.poster}
        </Button>
        <ArriveButton dealId={dealId} disabledReason={reasonOf('arrive')} />
        <Button
          block
          kind="secondary"
          icon="bag"
          disabledReason={reasonOf('arriveMore')}
          onPress={() => go(routes.arrival({ dealId }))}
        >
          {arrival.open}
        </Button>
        <Button
          block
          kind={reasonOf('handOver') ? 'secondary' : 'primary'}
          icon="scan"
          disabledReason={reasonOf('handOver')}
          onPress={() => go(routes.handOver({ dealId }))}
        >
          {words.handOver}
        </Button>
        <Button block kind="secondary" icon="refresh" onPress={() => go(routes.postDeal({ repeat: dealId }))}>
          {words.repeat}
        </Button>
        <Button block kind="danger" disabledReason={reasonOf('cancel')} onPress={() => setSheet('cancel')}>
          {words.cancel}
        </Button>
      </View>
      {sheet === 'chat' && <ChatTextSheet deal={deal} onClose={() => setSheet(undefined)} />}
      {sheet === 'change' && <ChangeDealSheet deal={deal} onClose={() => setSheet(undefined)} />}
      {sheet === 'cancel' && <CancelDealSheet deal={deal} onClose={() => setSheet(undefined)} />}
    </Section>
  )
}

function useReasons(deal: LeaderDeal) {
  const { reasons } = useWords(dealsWords)
  const now = useNow()
  return (act: DealAct): string | undefined => {
    const can = dealCan[act](deal.facts, now)
    return can.ok ? undefined : reasons[can.reason]
  }
}
