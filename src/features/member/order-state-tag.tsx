import type { OrderState } from '#domain/order'
import { useWords } from '../../shared/i18n/use-words'
import { Tag } from '../../shared/ui/tag'
import { memberWords } from './words/words'

const tones = {
  unpaid: 'accent',
  expired: 'plain',
  paid: 'info',
  ready: 'brand',
  'partly-collected': 'brand',
  collected: 'plain',
  cancelled: 'plain',
  refunded: 'plain',
  settled: 'plain',
} as const satisfies Record<OrderState, string>

export function OrderStateTag({ state }: { state: OrderState }) {
  const words = useWords(memberWords).orders
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>
}
