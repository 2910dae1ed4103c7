import { View } from '@tarojs/components'
import { chartPoints, smoothPath, ticksUpTo } from '../../shared/ui/chart-scale'
import { meaning } from '../../shared/ui/meaning'
import { svgMask } from '../../shared/ui/svg-mask'
import './sparkline.scss'

/** The way of the last days at a glance; the figures themselves are under earnings. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const top = ticksUpTo(Math.max(1, ...values)).at(-1) ?? 1
  const path = smoothPath(chartPoints(values, top))
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'><path d='${path}' fill='none' stroke='#000' stroke-width='2' vector-effect='non-scaling-stroke'/></svg>`
  return <View className="lt-sparkline" style={svgMask(drawing)} {...meaning({ hidden: true })} />
}
