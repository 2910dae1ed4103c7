import { View } from '@tarojs/components'
import type { Order } from '#contract/order'
import { qrMatrix } from '#poster/qr-matrix'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { QrView } from '../../shared/ui/qr-view'
import { memberWords } from './words/words'
import './pickup-code-card.scss'

/** What one shows at the counter: as a QR code, and as digits to say aloud. */
export function PickupCodeCard({ order, pickupCode }: { order: Order; pickupCode: string }) {
  const words = useWords(memberWords).order
  return (
    <Card>
      <View className="lt-pickup-code">
        {order.number !== null && <View className="lt-title">{words.number(order.number)}</View>}
        <QrView matrix={qrMatrix(pickupCode, 'M')} label={words.codeLabel(pickupCode)} />
        <View className="lt-pickup-code__digits">{pickupCode.replace(/(\d{4})(\d{4})/, '$1 $2')}</View>
        <View className="lt-muted">{words.codeHint}</View>
      </View>
    </Card>
  )
}
