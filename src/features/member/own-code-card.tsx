import { Text, View } from '@tarojs/components'
import { qrMatrix } from '#poster/qr-matrix'
import { sharedWords } from '../../shared/i18n/shared-words'
import { useWords } from '../../shared/i18n/use-words'
import { copyText } from '../../shared/platform/clipboard'
import { useSharePage } from '../../shared/platform/share-page'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { QrView } from '../../shared/ui/qr-view'
import { Section } from '../../shared/ui/section'
import { toast } from '../../shared/ui/toast-store'
import { referralWords } from './referral-words/words'
import './pickup-code-card.scss'

interface OwnCode {
  readonly own: { readonly code: string; readonly link: string }
  readonly leaderName: string
}

/** The own code to be scanned, and its link to be sent. */
export function OwnCodeCard({ own: { code, link }, leaderName }: OwnCode) {
  const words = useWords(referralWords)
  const { copied, notCopied } = useWords(sharedWords)
  useSharePage({ title: words.shareTitle(leaderName), url: routes.landing({ code }).url })
  const copy = async () => {
    const isDone = await copyText(link)
    toast.show(isDone ? copied : notCopied, { kind: isDone ? 'done' : 'problem' })
  }
  return (
    <Section title={words.code}>
      <Card>
        <View className="lt-pickup-code">
          <QrView matrix={qrMatrix(link, 'M')} label={words.qrLabel(leaderName)} />
          <View className="lt-muted">{words.codeHint}</View>
          <Text className="lt-muted" selectable userSelect>
            {link}
          </Text>
          <Button kind="secondary" onPress={() => void copy()}>
            {words.copy}
          </Button>
        </View>
      </Card>
    </Section>
  )
}
