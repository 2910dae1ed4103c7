/** Most lines above zero. */
const MOST_TICKS = 4

/** Ticks from 0 up to or above `highest`, in steps of 1, 2 or 5 times a power of ten. */
export function ticksUpTo(highest: number): number[] {
  const rough = Math.max(highest, 1) / MOST_TICKS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power
  const whole = Math.max(1, step)
  const count = Math.max(1, Math.ceil(highest / whole))
  return Array.from({ length: count + 1 }, (_, index) => index * whole)
}

export interface ChartPoint {
  x: number
  y: number
}

/** Amounts as points in a box of 100 × 100, left to right, 0 at the bottom. */
export function chartPoints(amounts: readonly number[], top: number): ChartPoint[] {
  const last = Math.max(1, amounts.length - 1)
  return amounts.map((amount, index) => ({
    x: round((index / last) * 100),
    y: round(100 - (Math.max(0, amount) / top) * 100),
  }))
}

/** A line through the points that never rises above or falls below its ends. */
export function smoothPath(points: readonly ChartPoint[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      if (!before) return `M${point.x} ${point.y}`
      const middle = round((before.x + point.x) / 2)
      return `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
