import { View } from '@tarojs/components'
import type { BandProblem } from '#domain/prize'
import { useWords } from '../../shared/i18n/use-words'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { ListRow } from '../../shared/ui/list-row'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Stack } from '../../shared/ui/stack'
import { TextInput } from '../../shared/ui/text-input'
import { boardWords } from './board-words/words'
import type { BandForm } from './prize-plan-form'

interface PrizeBandCardProps {
  /** From 1. */
  readonly place: number
  readonly band: BandForm
  readonly problem: BandProblem | undefined
  readonly onChange: (band: BandForm) => void
  readonly onChoose: () => void
  readonly onRemove: () => void
}

/** From which rank to which, and what they get. */
export function PrizeBandCard(props: PrizeBandCardProps) {
  const { place, band, problem, onChange, onChoose, onRemove } = props
  const words = useWords(boardWords).plan
  const { from, to, productId, productName, pictureUrl } = band
  return (
    <Card>
      <Stack gap={4}>
        <TextInput
          label={words.from(place)}
          kind="number"
          max={6}
          value={from}
          onChange={(text) => onChange({ ...band, from: text })}
        />
        <TextInput
          label={words.to(place)}
          kind="number"
          max={6}
          value={to}
          error={problem && words.problems[problem]}
          onChange={(text) => onChange({ ...band, to: text })}
        />
        <ListRow
          leading={productId && <ProductPicture src={pictureUrl} name={productName} size="s" />}
          title={productId ? productName : words.choose}
          label={productId ? words.chosen(place, productName) : words.chooseFor(place)}
          onPress={onChoose}
        />
        <Button small kind="quiet" label={words.removeLabel(place)} onPress={onRemove}>
          {words.remove}
        </Button>
        {!productId && <View className="lt-hint">{words.chooseHint}</View>}
      </Stack>
    </Card>
  )
}
