import { View } from '@tarojs/components'
import type { LeaderDeal } from '#contract/deal'
import { dealState } from '#domain/deal'
import { dayTimeText, windowText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { meaning } from '../../shared/ui/meaning'
import { Stack } from '../../shared/ui/stack'
import { DealStateTag } from './deal-state-tag'
import { dealsWords } from './words/words'
import './deal-head.scss'

export function DealHead({ deal }: { deal: LeaderDeal }) {
  const words = useWords(dealsWords).deal
  const language = useLanguage()
  const { facts, pickupPoint } = deal
  const rows = [
    { term: words.opens, value: dayTimeText(language, facts.opensAt) },
    { term: words.closes, value: dayTimeText(language, facts.closesAt) },
    { term: words.pickup, value: windowText(language, deal.pickupAt, deal.pickupUntil) },
    { term: words.place, value: pickupPoint.name },
    ...(facts.minimum
      ? [{ term: words.minimum, value: words.minimumOf(facts.minimum.paid, facts.minimum.members) }]
      : []),
    ...(deal.cancelReason ? [{ term: words.cancelReason, value: deal.cancelReason }] : []),
  ]
  return (
    <Card>
      <Stack gap={4}>
        <Stack row gap={3} justify="between" align="start">
          <View className="lt-deal-head__title" {...meaning({ role: 'heading', level: 2 })}>
            {deal.title}
          </View>
          <DealStateTag state={dealState(facts, useNow())} />
        </Stack>
        {deal.note !== '' && <View className="lt-muted">{deal.note}</View>}
        <DefinitionList rows={rows} />
      </Stack>
    </Card>
  )
}
