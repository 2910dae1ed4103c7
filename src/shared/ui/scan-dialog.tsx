import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { ScanView } from '../platform/scan-view'
import { SheetDialog } from './sheet-dialog'

interface ScanDialogProps {
  open: boolean
  onCode: (text: string) => void
  onClose: () => void
}

/** Our scanner for browsers; `scanCode` says when it is needed. */
export function ScanDialog({ open, onCode, onClose }: ScanDialogProps) {
  const words = useWords(sharedWords)
  return (
    <SheetDialog open={open} title={words.scan.title} onClose={onClose}>
      <ScanView onCode={onCode} />
    </SheetDialog>
  )
}
