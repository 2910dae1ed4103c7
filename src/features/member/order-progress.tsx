import type { Order } from '#contract/order'
import type { OrderState } from '#domain/order'
import { timeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { Card } from '../../shared/ui/card'
import { type Step, Steps } from '../../shared/ui/steps'
import { memberWords } from './words/words'

/** How far each state has come; an order that ended otherwise shows no way. */
const reached: Partial<Record<OrderState, number>> = {
  unpaid: 1,
  paid: 2,
  ready: 3,
  'partly-collected': 3,
  collected: 4,
}

/** The way of an order from placing to collecting. */
export function OrderProgress({ order, state }: { order: Order; state: OrderState }) {
  const words = useWords(memberWords).order
  const language = useLanguage()
  const done = reached[state]
  if (done === undefined) return null
  const { placedAt, paidAt, arrivedAt } = order.facts
  const way = [
    { label: words.steps.placed, at: placedAt },
    { label: words.steps.paid, at: paidAt },
    { label: words.steps.arrived, at: arrivedAt },
    { label: words.steps.collected, at: null },
  ]
  const steps = way.map(
    ({ label, at }, index): Step => ({
      label,
      state: stateOf(index, done),
      ...(at && { hint: timeText(language, at) }),
    }),
  )
  return (
    <Card>
      <Steps label={words.progress} steps={steps} />
    </Card>
  )
}

function stateOf(index: number, done: number): Step['state'] {
  if (index < done) return 'done'
  return index === done ? 'now' : 'todo'
}
