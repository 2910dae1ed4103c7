import { View } from '@tarojs/components'
import { useState } from 'react'
import { type PointsProduct, redeemPoints } from '#contract/task'
import { mayRedeem } from '#domain/points'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { toast } from '../../shared/ui/toast-store'
import { tasksWords } from './words/words'

const FEW = 3

interface PointsProductCardProps {
  readonly product: PointsProduct
  readonly balance: number
}

/** A product with its price in points; a button that may not act says why. */
export function PointsProductCard({ product, balance }: PointsProductCardProps) {
  const words = useWords(tasksWords)
  const [asking, setAsking] = useState(false)
  const { send, status } = useWrite(redeemPoints)
  const { productId, name, unit, pictureUrl, points, stock } = product
  const may = mayRedeem({ balance, price: points, stock })
  const short = may.ok || may.reason === 'sold-out' ? words.soldOut : words.short(points - balance)
  const take = async () => {
    const taken = await send({ productId })
    setAsking(false)
    if (taken) toast.show(words.taken(name))
  }
  return (
    <Card>
      <Stack gap={4}>
        <Stack row gap={5} align="center">
          <ProductPicture src={pictureUrl} name={name} />
          <Stack gap={2} align="start" grow>
            <View className="lt-title">{name}</View>
            <View className="lt-muted">{unit}</View>
            <Stack row wrap gap={3}>
              <Tag tone="accent">{words.points(points)}</Tag>
              <Tag tone={stock <= FEW ? 'warn' : 'plain'}>{words.left(stock)}</Tag>
            </Stack>
          </Stack>
        </Stack>
        <ActProblem status={status} />
        <Button
          block
          kind="secondary"
          label={words.takeLabel(name, points)}
          disabledReason={may.ok ? undefined : short}
          onPress={() => setAsking(true)}
        >
          {words.take}
        </Button>
      </Stack>
      <ConfirmDialog
        open={asking}
        title={words.takeTitle(name)}
        text={words.takeText(points, balance - points)}
        confirmLabel={words.take}
        busy={status.state === 'sending'}
        onConfirm={() => void take()}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}
