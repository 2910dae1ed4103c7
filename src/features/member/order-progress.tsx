import type { Order } from '#contract/order'
import type { Instant } from '#domain/ids'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { Card } from '../../shared/ui/card'
import { type Step, Steps } from '../../shared/ui/steps'
import { collectedOf, orderWay, type Stop } from './order-way'
import { memberWords } from './words/words'

/** The way of an order from placing to collecting, or to where it ended otherwise. */
export function OrderProgress({ order, now }: { order: Order; now: Instant }) {
  const words = useWords(memberWords).order
  const language = useLanguage()
  const { collected, all } = collectedOf(order.lines)
  const hintOf = ({ name, at, state }: Stop) => {
    if (name === 'collected' && state === 'now' && collected > 0) return words.collectedSoFar(collected, all)
    return at ? dayTimeText(language, at) : undefined
  }
  const steps = orderWay(order, now).map((stop): Step => {
    const hint = hintOf(stop)
    return { label: words.steps[stop.name], state: stop.state, ...(hint && { hint }) }
  })
  return (
    <Card>
      <Steps label={words.progress} steps={steps} />
    </Card>
  )
}
