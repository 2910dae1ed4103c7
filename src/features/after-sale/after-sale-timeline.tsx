import type { AfterSale, AfterSaleEvent } from '#contract/after-sale'
import { isAfterSaleOpen } from '#domain/after-sale'
import { fen, formatYuan } from '#domain/money'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { Card } from '../../shared/ui/card'
import { Section } from '../../shared/ui/section'
import { type Step, Steps } from '../../shared/ui/steps'
import { afterSaleWords } from './words/words'

/** Who did what and when, as both sides see it. */
export function AfterSaleTimeline({ afterSale }: { afterSale: AfterSale }) {
  const words = useWords(afterSaleWords)
  const language = useLanguage()
  const { events, facts } = afterSale
  const steps = events.map((event, index): Step => {
    const isLast = index === events.length - 1
    return {
      label: `${words.roles[event.byRole]}${language === 'en' ? ' ' : ''}${saidOf(event, words)}`,
      hint: [dayTimeText(language, event.at), event.note].filter(Boolean).join(' · '),
      state: isLast && isAfterSaleOpen(facts) ? 'now' : event.kind === 'refused' ? 'failed' : 'done',
    }
  })
  return (
    <Section title={words.timeline}>
      <Card>
        <Steps label={words.timeline} steps={steps} />
      </Card>
    </Section>
  )
}

function saidOf(event: AfterSaleEvent, words: (typeof afterSaleWords)['zh-Hans']): string {
  if (event.kind === 'asked' || event.kind === 'agreed') {
    return words.events[event.kind](formatYuan(fen(event.amountFen ?? 0)))
  }
  return words.events[event.kind]
}
