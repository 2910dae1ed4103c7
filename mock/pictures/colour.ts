/** Mixes `#rrggbb` with another: 0 keeps the first, 1 gives the second. */
export function mix(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16)
    const b = Number.parseInt(to.slice(at, at + 2), 16)
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}

export function lighter(colour: string, share: number): string {
  return mix(colour, '#fff6e0', share)
}

/** Towards a warm brown instead of black: shadows of a morning market. */
export function darker(colour: string, share: number): string {
  return mix(colour, '#3a1c08', share)
}
