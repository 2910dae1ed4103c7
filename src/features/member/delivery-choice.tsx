import { useWords } from '../../shared/i18n/use-words'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Stack } from '../../shared/ui/stack'
import { TextInput } from '../../shared/ui/text-input'
import { deliveryWords } from './delivery-words/words'

export const LONGEST_ADDRESS = 60

/** Collected, or brought to a door: what is typed stays while one looks at the other. */
export interface DeliveryWish {
  readonly isDelivered: boolean
  readonly to: string
}

interface DeliveryChoiceProps {
  readonly place: string
  readonly wish: DeliveryWish
  readonly onChange: (wish: DeliveryWish) => void
  /** Why neither can be chosen now. */
  readonly disabledReason?: string
}

export function DeliveryChoice({ place, wish, onChange, disabledReason }: DeliveryChoiceProps) {
  const words = useWords(deliveryWords)
  const options = [
    { value: 'collect' as const, label: words.collect, hint: words.collectHint(place), disabledReason },
    { value: 'deliver' as const, label: words.deliver, hint: words.deliverHint, disabledReason },
  ]
  return (
    <Stack gap={4}>
      <RadioRows
        label={words.how}
        options={options}
        value={wish.isDelivered ? 'deliver' : 'collect'}
        onChange={(value) => onChange({ ...wish, isDelivered: value === 'deliver' })}
      />
      {wish.isDelivered && !disabledReason && (
        <TextInput
          label={words.to}
          hint={words.toHint}
          value={wish.to}
          max={LONGEST_ADDRESS}
          error={wish.to.trim() === '' ? words.toFirst : undefined}
          onChange={(to) => onChange({ ...wish, to })}
        />
      )}
    </Stack>
  )
}

/** As the server takes it; undefined while the address is missing. */
export function deliverToOf({ isDelivered, to }: DeliveryWish): string | null | undefined {
  if (!isDelivered) return null
  return to.trim() === '' ? undefined : to.trim()
}
