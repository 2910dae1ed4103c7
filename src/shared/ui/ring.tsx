import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { meaning } from './meaning'
import { svgMask } from './svg-mask'
import './ring.scss'

interface RingProps {
  value: number
  max: number
  /** Where one would be by now: a tick on the ring. */
  expected?: number
  /** The whole phrase for those who do not see the ring. */
  label: string
  children?: ReactNode
}

export function Ring({ value, max, expected, label, children }: RingProps) {
  const share = shareOfRing(value, max)
  return (
    <View
      className="lt-ring"
      {...meaning({ role: 'progressbar', label, valueNow: value, valueMin: 0, valueMax: max })}
    >
      <View className="lt-ring__track" style={svgMask(arc(1))} />
      {share > 0 && <View className="lt-ring__done" style={svgMask(arc(share))} />}
      {expected !== undefined && (
        <View
          className="lt-ring__tick"
          style={{ transform: `rotate(${shareOfRing(expected, max) * 360}deg)` }}
        />
      )}
      <View className="lt-ring__centre">{children}</View>
    </View>
  )
}

function shareOfRing(value: number, max: number): number {
  return max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
}

/** `share` of a circle, clockwise from the top; 100 is its whole length. */
function arc(share: number): string {
  const length = Math.round(share * 1000) / 10
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><circle cx='50' cy='50' r='44' fill='none' stroke='#000' stroke-width='11' stroke-linecap='round' pathLength='100' stroke-dasharray='${length} 200' transform='rotate(-90 50 50)'/></svg>`
}
