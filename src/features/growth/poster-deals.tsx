import { listDeals } from '#contract/deal'
import type { DealId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { Card } from '../../shared/ui/card'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Region } from '../../shared/ui/region'
import { Section } from '../../shared/ui/section'
import { useLoaded } from '../../shared/use-loaded'
import { growthWords } from './words/words'

const MOST_DEALS = 50

interface PosterDealsProps {
  readonly dealId?: DealId
  readonly onChange: (dealId: DealId) => void
}

/** The running deals, of which one is on the poster. */
export function PosterDeals({ dealId, onChange }: PosterDealsProps) {
  const words = useWords(growthWords).poster
  const language = useLanguage()
  const page = useRead(listDeals, { state: 'running', limit: MOST_DEALS })
  const loaded = useLoaded(page, { isEmpty: ({ items }) => items.length === 0 })
  return (
    <Card>
      <Section title={words.deal}>
        <Region
          of={loaded}
          skeleton="list"
          empty={{ title: words.noDeals, hint: words.noDealsHint, icon: 'bag' }}
        >
          {({ items }) => (
            <RadioRows
              label={words.deal}
              options={items.map((deal) => ({
                value: deal.dealId,
                label: deal.title,
                hint: words.dealHint(dayTimeText(language, deal.facts.closesAt)),
              }))}
              value={dealId}
              onChange={onChange}
            />
          )}
        </Region>
      </Section>
    </Card>
  )
}
