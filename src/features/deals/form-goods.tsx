import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../../shared/i18n/use-words'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { meaning } from '../../shared/ui/meaning'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { CatalogueSheet } from './catalogue-sheet'
import type { FormItem } from './deal-form'
import { FormItemCard } from './form-item-card'
import type { FormPart } from './form-part'
import { dealsWords } from './words/words'
import './form-goods.scss'

/** The goods of the deal, each with its price, stock and limits. */
export function FormGoods({ form, problems, onChange }: FormPart) {
  const words = useWords(dealsWords).post
  const [choosing, setChoosing] = useState(false)
  const setItems = (items: readonly FormItem[]) => onChange({ ...form, items: [...items] })
  const choose = () => setChoosing(true)
  return (
    <Section title={words.goods}>
      <Stack gap={5}>
        {form.items.map((item, position) => (
          <FormItemCard
            key={item.productId}
            item={item}
            path={`items.${position}`}
            problems={problems}
            onChange={(next) => setItems(form.items.map((one) => (one === item ? next : one)))}
            onRemove={() => setItems(form.items.filter((one) => one !== item))}
          />
        ))}
        {form.items.length === 0 ? (
          <Empty
            title={words.noGoods}
            hint={words.noGoodsHint}
            icon="bag"
            action={{ label: words.choose, onPress: choose }}
          />
        ) : (
          <Button block kind="secondary" icon="plus" onPress={choose}>
            {words.chooseMore}
          </Button>
        )}
        {problems.items && (
          <View className="lt-form-goods__problem" {...meaning({ role: 'alert' })}>
            {problems.items}
          </View>
        )}
      </Stack>
      <CatalogueSheet
        open={choosing}
        items={form.items}
        onChange={setItems}
        onClose={() => setChoosing(false)}
      />
    </Section>
  )
}
