import { View } from '@tarojs/components'
import { formatYuan } from '#domain/money'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { Card } from '../../shared/ui/card'
import { Money } from '../../shared/ui/money'
import { ProductPicture } from '../../shared/ui/product-picture'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import type { DealForm, FormItem } from './deal-form'
import { instantAt } from './deal-form'
import { titleOf } from './deal-form-check'
import { dealsWords } from './words/words'
import './deal-preview-sheet.scss'

interface PreviewProps {
  readonly open: boolean
  readonly form: DealForm
  readonly onClose: () => void
}

/** The deal as members will see it. */
export function DealPreviewSheet({ open, form, onClose }: PreviewProps) {
  const words = useWords(dealsWords).post
  const language = useLanguage()
  const closesAt = instantAt(form.closesAt)
  const pickupAt = instantAt(form.pickupAt)
  return (
    <SheetDialog open={open} title={words.previewTitle} onClose={onClose}>
      <Stack gap={5}>
        <Card tone="soft">
          <Stack gap={3}>
            <View className="lt-title">{titleOf(form, words) || words.noGoods}</View>
            {form.note.trim() !== '' && <View className="lt-muted">{form.note.trim()}</View>}
            <Stack row wrap gap={3}>
              {closesAt && (
                <Tag tone="accent" icon="clock">
                  {words.closesAt(dayTimeText(language, closesAt))}
                </Tag>
              )}
              {pickupAt && <Tag icon="pin">{words.pickupAt(dayTimeText(language, pickupAt))}</Tag>}
            </Stack>
          </Stack>
        </Card>
        {form.items.map((item) => (
          <PreviewItem key={item.productId} item={item} />
        ))}
      </Stack>
    </SheetDialog>
  )
}

function PreviewItem({ item }: { item: FormItem }) {
  const words = useWords(dealsWords).post
  const about = [item.unit, words.perMember(item.limitPerMember), words.left(Number(item.stock) || 0)]
  return (
    <View className="lt-preview-item">
      <ProductPicture src={item.pictureUrl} name={item.name} size="l" />
      <View className="lt-preview-item__what">
        <View className="lt-strong">{item.name}</View>
        <View className="lt-muted">{about.join(' · ')}</View>
        {item.forNewcomers && item.newcomerFen !== undefined && (
          <View className="lt-preview-item__newcomer">
            {words.newcomerPrice(formatYuan(item.newcomerFen))}
          </View>
        )}
        {item.priceFen !== undefined && (
          <Stack row gap={3} align="baseline">
            <Money fen={item.priceFen} />
            {item.listFen > item.priceFen && <Money fen={item.listFen} size="s" tone="muted" struck />}
          </Stack>
        )}
      </View>
    </View>
  )
}
