import { View } from '@tarojs/components'
import { meaning } from './meaning'
import { svgMask } from './svg-mask'
import './qr-view.scss'

interface QrViewProps {
  /** Rows of modules; true is dark. */
  matrix: readonly (readonly boolean[])[]
  label: string
}

/** A QR code with its quiet zone: always dark on white, also in the dark theme. */
export function QrView({ matrix, label }: QrViewProps) {
  return (
    <View className="lt-qr-view" {...meaning({ role: 'img', label })}>
      <View className="lt-qr-view__modules" style={svgMask(drawing(matrix))} />
    </View>
  )
}

/** One path with a run of dark modules per stroke. */
function drawing(matrix: QrViewProps['matrix']): string {
  const runs = matrix.flatMap((row, y) => {
    const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []))
    return starts.map((x) => {
      const end = row.indexOf(false, x)
      return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1h-${(end === -1 ? row.length : end) - x}z`
    })
  })
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${matrix.length} ${matrix.length}' shape-rendering='crispEdges'><path d='${runs.join('')}'/></svg>`
}
