/** RGBA, four bytes a pixel. */
export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** A whole number of times smaller in both directions; each pixel the mean of those it stands for. */
export function shrink({ data, width, height }: Pixels, by: number): Pixels {
  const across = Math.floor(width / by)
  const down = Math.floor(height / by)
  const small = new Uint8ClampedArray(across * down * 4)
  for (let at = 0; at < small.length; at++) {
    const channel = at % 4
    const x = ((at - channel) / 4) % across
    const y = Math.floor(at / 4 / across)
    let sum = 0
    for (let dy = 0; dy < by; dy++) {
      for (let dx = 0; dx < by; dx++) sum += data[((y * by + dy) * width + x * by + dx) * 4 + channel] ?? 0
    }
    small[at] = sum / (by * by)
  }
  return { data: small, width: across, height: down }
}
