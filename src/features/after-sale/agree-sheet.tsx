import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AfterSale } from '#contract/after-sale'
import { agreeAfterSale } from '#contract/after-sale'
import { decideToAgree } from '#contract/operator'
import { type Agreement, afterSaleCan, agreedAmount, type GoodsAfter, leftToRefund } from '#domain/after-sale'
import { type Fen, fen, formatYuan } from '#domain/money'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Money } from '../../shared/ui/money'
import { MoneyInput } from '../../shared/ui/money-input'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Segmented } from '../../shared/ui/segmented'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { Stepper } from '../../shared/ui/stepper'
import { toast } from '../../shared/ui/toast-store'
import { afterSaleWords } from './words/words'

interface AgreeSheetProps {
  readonly afterSale: AfterSale
  /** The leader, or the operator with whom it lies. */
  readonly byRole: 'leader' | 'operator'
  readonly onClose: () => void
}

/** How much is given back, and what becomes of the goods. */
export function AgreeSheet({ afterSale, byRole, onClose }: AgreeSheetProps) {
  const allWords = useWords(afterSaleWords)
  const words = allWords.detail
  const { facts, line, dealIsOpen } = afterSale
  const leftFen = leftToRefund(line)
  const [by, setBy] = useState<Agreement['kind']>('quantity')
  const [quantity, setQuantity] = useState(facts.askedQuantity)
  const [typedFen, setTypedFen] = useState<Fen | undefined>(fen(facts.askedFen))
  const [stock, setStock] = useState<GoodsAfter>('written-off')
  const { leaderId, afterSaleId } = afterSale
  const byLeader = useWrite(agreeAfterSale)
  const byOperator = useWrite(decideToAgree)
  const { status } = byRole === 'operator' ? byOperator : byLeader

  const agreement: Agreement | undefined =
    by === 'quantity'
      ? { kind: 'quantity', quantity }
      : typedFen === undefined
        ? undefined
        : { kind: 'amount', amountFen: typedFen }
  const amountFen = agreement && agreedAmount(agreement, facts, line)
  const decides = byRole === 'operator' ? afterSaleCan.decideTo : afterSaleCan.agreeTo
  const can = amountFen === undefined ? undefined : decides(facts, line, amountFen)

  const agree = async () => {
    if (!agreement) return
    const sent =
      byRole === 'operator'
        ? await byOperator.send({ leaderId, afterSaleId, agreement, stock })
        : await byLeader.send({ afterSaleId, agreement, stock })
    if (!sent) return
    toast.show(words.agreed)
    onClose()
  }
  const reason = () => {
    if (!can || (!can.ok && can.reason === 'nothing-given')) return words.amountFirst
    if (can.ok) return undefined
    return can.reason === 'above-left' ? words.tooMuch : words.denied.closed
  }
  const footer = (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button
        block
        loading={status.state === 'sending'}
        disabledReason={reason()}
        onPress={() => void agree()}
      >
        {words.agree}
      </Button>
    </Stack>
  )
  return (
    <SheetDialog open title={words.agree} footer={footer} onClose={onClose}>
      <Stack gap={5}>
        <Segmented
          label={words.by}
          options={[
            { value: 'quantity', label: words.byQuantity },
            { value: 'amount', label: words.byAmount },
          ]}
          value={by}
          onChange={setBy}
        />
        {by === 'quantity' ? (
          <Stack row gap={4} align="center" justify="between">
            <View>{words.quantity}</View>
            <Stepper
              label={words.quantity}
              value={quantity}
              min={1}
              max={line.quantity}
              onChange={setQuantity}
            />
          </Stack>
        ) : (
          <MoneyInput
            label={words.amount}
            hint={words.amountHint(formatYuan(leftFen))}
            value={typedFen}
            minFen={fen(1)}
            maxFen={leftFen}
            onChange={setTypedFen}
          />
        )}
        <Stack row gap={4} align="center" justify="between">
          <View>{words.total}</View>
          {amountFen !== undefined && <Money fen={amountFen} size="l" />}
        </Stack>
        <View className="lt-hint">{words.commissionHint}</View>
        <View className="lt-strong">{words.stock}</View>
        <RadioRows
          label={words.stock}
          options={[
            { value: 'written-off', label: allWords.stock['written-off'] },
            {
              value: 'returned',
              label: allWords.stock.returned,
              ...(!dealIsOpen && { disabledReason: words.dealClosed }),
            },
          ]}
          value={stock}
          onChange={setStock}
        />
      </Stack>
    </SheetDialog>
  )
}
