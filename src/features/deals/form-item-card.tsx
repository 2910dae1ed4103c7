import { View } from '@tarojs/components'
import { DEAL_LIMITS } from '#domain/deal-draft'
import { formatYuan } from '#domain/money'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { IconButton } from '../../shared/ui/icon-button'
import { meaning } from '../../shared/ui/meaning'
import { MoneyInput } from '../../shared/ui/money-input'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Stepper } from '../../shared/ui/stepper'
import { SwitchRow } from '../../shared/ui/switch-row'
import { TextInput } from '../../shared/ui/text-input'
import type { FormItem } from './deal-form'
import { dealsWords } from './words/words'
import './form-item-card.scss'

interface FormItemProps {
  readonly item: FormItem
  /** Of its fields, e.g. `items.0`. */
  readonly path: string
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (item: FormItem) => void
  readonly onRemove: () => void
}

export function FormItemCard({ item, path, problems, onChange, onRemove }: FormItemProps) {
  const words = useWords(dealsWords).post
  const range = words.range(formatYuan(item.minFen), formatYuan(item.maxFen))
  return (
    <Card>
      <View {...meaning({ role: 'group', label: item.name })}>
        <View className="lt-form-item__head">
          <ProductPicture src={item.pictureUrl} name={item.name} size="s" />
          <View className="lt-form-item__name">
            <View className="lt-strong">{item.name}</View>
            <View className="lt-muted">{`${item.unit} · ${words.rate(String(item.rateBp / 100))}`}</View>
          </View>
          <IconButton icon="close" label={words.remove(item.name)} onPress={onRemove} />
        </View>
        <View className="lt-form-item__fields">
          <MoneyInput
            label={words.price}
            hint={range}
            value={item.priceFen}
            minFen={item.minFen}
            maxFen={item.maxFen}
            error={problems[`${path}.priceFen`] ?? problems[`${path}.productId`]}
            onChange={(priceFen) => onChange({ ...item, priceFen })}
          />
          <TextInput
            kind="number"
            label={words.stock}
            value={item.stock}
            max={6}
            error={problems[`${path}.stock`]}
            onChange={(stock) => onChange({ ...item, stock })}
          />
        </View>
        <View className="lt-form-item__limit">
          <View>{words.limit}</View>
          <Stepper
            label={words.limit}
            value={item.limitPerMember}
            min={1}
            max={DEAL_LIMITS.perMember}
            onChange={(limitPerMember) => onChange({ ...item, limitPerMember })}
          />
        </View>
        <SwitchRow
          label={words.newcomer}
          hint={words.newcomerHint}
          on={item.forNewcomers}
          onChange={(forNewcomers) => onChange({ ...item, forNewcomers })}
        />
        {item.forNewcomers && (
          <MoneyInput
            hideLabel
            label={words.newcomer}
            value={item.newcomerFen}
            error={problems[`${path}.newcomerFen`]}
            onChange={(newcomerFen) => onChange({ ...item, newcomerFen })}
          />
        )}
      </View>
    </Card>
  )
}
