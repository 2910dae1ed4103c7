interface ScanViewProps {
  onCode: (text: string) => void
}

/** WeChat scans by itself (`scanCode`). */
export function ScanView(_: ScanViewProps) {
  return null
}
