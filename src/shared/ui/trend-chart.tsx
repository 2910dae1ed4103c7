import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { fen, formatYuan } from '#domain/money'
import { dayText } from '../i18n/dates'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { keys } from '../platform/keyboard'
import { useLanguage } from '../preferences'
import { chartPoints, smoothPath, ticksUpTo } from './chart-scale'
import { meaning } from './meaning'
import { svgMask } from './svg-mask'
import { useOwnId } from './use-own-id'
import './trend-chart.scss'

interface TrendChartProps {
  title: string
  /** Oldest first; `day` as YYYY-MM-DD. */
  points: readonly { day: string; amount: number }[]
  /** How an amount is written; without it amounts are fen. */
  format?: (amount: number) => string
}

interface Place {
  left: number
  width: number
}

const asYuan = (amount: number) => `¥${formatYuan(fen(amount))}`

/** Amounts day by day: touch, slide or use the arrow keys to see one. */
export function TrendChart({ title, points, format = asYuan }: TrendChartProps) {
  const words = useWords(sharedWords)
  const language = useLanguage()
  const id = useOwnId('chart')
  const [chosen, setChosen] = useState<number>()
  const [place, setPlace] = useState<Place>()

  const highest = points.reduce(
    (best, point) => (point.amount > best.amount ? point : best),
    points[0] ?? { day: '', amount: 0 },
  )
  const ticks = ticksUpTo(highest.amount)
  const top = ticks.at(-1) ?? 1
  const at = chartPoints(
    points.map((point) => point.amount),
    top,
  )
  const path = smoothPath(at)
  const last = points.at(-1)
  const shown = chosen === undefined ? undefined : points[chosen]
  const mark = chosen === undefined ? undefined : at[chosen]
  const told = (point: { day: string; amount: number }) =>
    `${dayText(language, point.day)} ${format(point.amount)}`

  const look = (clientX: number, where: Place) => {
    const share = (clientX - where.left) / where.width
    setChosen(Math.min(points.length - 1, Math.max(0, Math.round(share * (points.length - 1)))))
  }
  const start = async (clientX: number) => {
    const where = await placeOf(id)
    setPlace(where)
    look(clientX, where)
  }
  const onKey = (key: string) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
    if (!step) return false
    setChosen((before) => Math.min(points.length - 1, Math.max(0, (before ?? points.length) + step)))
    return true
  }
  if (!last) return null

  return (
    <View className="lt-trend-chart">
      <View className="lt-trend-chart__plot">
        {ticks.map((tick) => (
          <View
            className="lt-trend-chart__tick"
            key={tick}
            style={{ bottom: `${(tick / top) * 100}%` }}
            {...meaning({ hidden: true })}
          >
            <View className="lt-trend-chart__amount">{format(tick).replace(/\.00$/, '')}</View>
          </View>
        ))}
        <View className="lt-trend-chart__area" style={svgMask(areaOf(path))} />
        <View className="lt-trend-chart__line" style={svgMask(lineOf(path))} />
        {shown && mark && (
          <View className="lt-trend-chart__mark" style={{ left: `${mark.x}%` }}>
            <View className="lt-trend-chart__dot" style={{ top: `${mark.y}%` }} />
            <View className="lt-trend-chart__said" style={{ transform: `translateX(-${mark.x}%)` }}>
              {told(shown)}
            </View>
          </View>
        )}
        <View
          id={id}
          className="lt-trend-chart__touch"
          onTouchStart={(event) => start(xOf(event))}
          onTouchMove={(event) => place && look(xOf(event), place)}
          onClick={(event) => start(xOf(event))}
          {...meaning({
            role: 'slider',
            label: `${title}，${words.chartSummary(points.length, format(highest.amount), dayText(language, highest.day), format(last.amount))}。${words.chartHint}`,
            valueMin: 1,
            valueMax: points.length,
            valueNow: (chosen ?? points.length - 1) + 1,
            valueText: told(shown ?? last),
          })}
          {...{ tabIndex: 0 }}
          {...keys(onKey)}
        />
      </View>
      <View className="lt-trend-chart__days" {...meaning({ hidden: true })}>
        <View>{dayText(language, points[0]?.day ?? '')}</View>
        <View>{dayText(language, last.day)}</View>
      </View>
    </View>
  )
}

function placeOf(id: string): Promise<Place> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((rect) => {
        const box = Array.isArray(rect) ? rect[0] : rect
        resolve({ left: box?.left ?? 0, width: box?.width || 1 })
      })
      .exec()
  })
}

interface Pointed {
  touches?: readonly { clientX: number }[]
  clientX?: number
  detail?: { x?: number }
}

/** A finger tells its place in `touches`, a mouse on the event, a WeChat tap in its detail. */
function xOf({ touches, clientX, detail }: Pointed): number {
  return touches?.[0]?.clientX ?? clientX ?? detail?.x ?? 0
}

const svg = (inside: string) =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'>${inside}</svg>`

function lineOf(path: string): string {
  return svg(
    `<path d='${path}' fill='none' stroke='#000' stroke-width='3' stroke-linejoin='round' stroke-linecap='round' vector-effect='non-scaling-stroke'/>`,
  )
}

function areaOf(path: string): string {
  return svg(`<path d='${path}V100H0z'/>`)
}
