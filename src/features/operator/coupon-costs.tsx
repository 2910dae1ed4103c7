import { View } from '@tarojs/components'
import type { NewcomerOffers } from '#contract/newcomer-offer'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { Money } from '../../shared/ui/money'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { operatorWords } from './words/words'

/** What coupons were worth when given, when used, and what may still come. */
export function CouponCosts({ costs }: Pick<NewcomerOffers, 'costs'>) {
  const words = useWords(operatorWords).offers
  return (
    <Section title={words.costs}>
      <Stack gap={5}>
        {costs.map(({ kind, given, givenFen, used, usedFen, runningFen }) => (
          <Card key={kind}>
            <View className="lt-title">{words.kinds[kind]}</View>
            <DefinitionList
              rows={[
                { term: words.givenCost(given), value: <Money fen={givenFen} size="s" tone="plain" /> },
                { term: words.usedCost(used), value: <Money fen={usedFen} size="s" /> },
                { term: words.runningCost, value: <Money fen={runningFen} size="s" tone="plain" /> },
              ]}
            />
          </Card>
        ))}
      </Stack>
    </Section>
  )
}
