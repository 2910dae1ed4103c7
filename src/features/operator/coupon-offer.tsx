import { View } from '@tarojs/components'
import { useState } from 'react'
import { changeNewcomerCoupon, type NewcomerOffers } from '#contract/newcomer-offer'
import { formatYuan } from '#domain/money'
import { couponOfferState, couponsLeft, MOST_COUPONS } from '#domain/newcomer-offer'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { SwitchRow } from '../../shared/ui/switch-row'
import { TextInput } from '../../shared/ui/text-input'
import { toast } from '../../shared/ui/toast-store'
import { ChangedLine } from './changed-line'
import { operatorWords } from './words/words'

type Coupon = NewcomerOffers['coupon']

/** The newcomer coupon: on or off, how many in all; what is typed stays when saving fails. */
export function CouponOffer({ coupon }: { coupon: Coupon }) {
  const words = useWords(operatorWords).offers
  const { send, status } = useWrite(changeNewcomerCoupon)
  const [typed, setTyped] = useState(String(coupon.cap))
  const cap = capOf(typed)
  const isWrong = cap === undefined
  const save = async (change: { isOn: boolean; cap: number }) => {
    if (await send(change)) toast.show(words.saved, { kind: 'done' })
  }
  const reason = () => {
    if (isWrong) return words.capWrong(MOST_COUPONS)
    return cap === coupon.cap ? words.unchanged : undefined
  }
  const rows = [
    { term: words.given, value: words.pieces(coupon.given) },
    { term: words.left, value: words.pieces(couponsLeft(coupon)) },
  ]
  return (
    <Section title={words.coupon}>
      <Card>
        <Stack gap={5}>
          <SwitchRow
            label={words.couponOn(formatYuan(coupon.amountFen))}
            hint={words.couponHint}
            on={coupon.isOn}
            onChange={(isOn) => void save({ isOn, cap: coupon.cap })}
          />
          {couponOfferState(coupon) === 'gone' && <View className="lt-strong">{words.gone}</View>}
          <DefinitionList rows={rows} />
          <TextInput
            label={words.cap}
            hint={words.capHint}
            kind="number"
            max={8}
            value={typed}
            error={isWrong ? words.capWrong(MOST_COUPONS) : undefined}
            onChange={setTyped}
          />
          <ActProblem status={status} />
          <Button
            kind="secondary"
            loading={status.state === 'sending'}
            disabledReason={reason()}
            onPress={() => cap !== undefined && void save({ isOn: coupon.isOn, cap })}
          >
            {words.save}
          </Button>
          <ChangedLine changed={coupon.changed} />
        </Stack>
      </Card>
    </Section>
  )
}

function capOf(typed: string): number | undefined {
  const cap = /^\d{1,8}$/.test(typed.trim()) ? Number(typed.trim()) : undefined
  return cap !== undefined && cap <= MOST_COUPONS ? cap : undefined
}
