import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../../shared/i18n/use-words'
import { Button } from '../../shared/ui/button'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { Stepper } from '../../shared/ui/stepper'
import { TextInput } from '../../shared/ui/text-input'
import { basketOf, type ChainItem, type ReviewRow } from './chain-review'
import { chainWords } from './words/words'

const MOST_PIECES = 99

interface EditRowSheetProps {
  readonly row: ReviewRow
  readonly items: readonly ChainItem[]
  readonly onSave: (row: ReviewRow) => void
  readonly onClose: () => void
}

/** Name, home, note and the pieces of each item; saved, what was not understood is settled. */
export function EditRowSheet({ row, items, onSave, onClose }: EditRowSheetProps) {
  const words = useWords(chainWords)
  const [edited, setEdited] = useState(row)
  const piecesOf = (item: ChainItem) =>
    edited.basket.find(({ itemId }) => itemId === item.itemId)?.quantity ?? 0
  const setPieces = ({ itemId }: ChainItem, quantity: number) => {
    const others = edited.basket.filter((line) => line.itemId !== itemId)
    setEdited({ ...edited, basket: basketOf([...others, { itemId, quantity }]) })
  }
  const save = (
    <Button block onPress={() => onSave({ ...edited, unknown: [], refusal: '' })}>
      {words.save}
    </Button>
  )
  return (
    <SheetDialog open title={words.editTitle} onClose={onClose} footer={save}>
      <Stack gap={5}>
        <View className="lt-hint">{row.original}</View>
        <TextInput
          label={words.name}
          max={20}
          value={edited.name}
          onChange={(name) => setEdited({ ...edited, name })}
        />
        <TextInput
          label={words.home}
          max={20}
          value={edited.unitLabel ?? ''}
          onChange={(unitLabel) => setEdited({ ...edited, unitLabel })}
        />
        <TextInput
          label={words.note}
          max={200}
          value={edited.note}
          onChange={(note) => setEdited({ ...edited, note })}
        />
        {items.map((item) => (
          <Stack key={item.itemId} row gap={4} justify="between" align="center">
            <View>{item.name}</View>
            <Stepper
              label={item.name}
              min={0}
              max={MOST_PIECES}
              value={piecesOf(item)}
              onChange={(quantity) => setPieces(item, quantity)}
            />
          </Stack>
        ))}
      </Stack>
    </SheetDialog>
  )
}
