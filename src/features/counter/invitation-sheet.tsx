import { View } from '@tarojs/components'
import type { Helper } from '#contract/helper'
import { qrMatrix } from '#poster/qr-matrix'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { copyText } from '../../shared/platform/clipboard'
import { useLanguage } from '../../shared/preferences'
import { Button } from '../../shared/ui/button'
import { QrView } from '../../shared/ui/qr-view'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { counterWords } from './words/words'

/** The QR one helper scans. */
export function InvitationSheet({ helper, onClose }: { helper: Helper | undefined; onClose: () => void }) {
  const words = useWords(counterWords).helpers
  const language = useLanguage()
  if (!helper?.link) return null
  const { name, link, expiresAt } = helper
  const copy = async () => {
    if (await copyText(link)) toast.show(words.copied)
  }
  return (
    <SheetDialog open title={words.qrTitle(name)} onClose={onClose}>
      <Stack gap={4} align="center">
        <QrView matrix={qrMatrix(link, 'M')} label={words.qr(name)} />
        <View className="lt-muted">{words.until(dayTimeText(language, expiresAt))}</View>
        <Button kind="secondary" onPress={() => void copy()}>
          {words.copy}
        </Button>
      </Stack>
    </SheetDialog>
  )
}
