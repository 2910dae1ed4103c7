/** One line of the report. */
export function say(line: string): void {
  console.log(line)
}

export function perSecond(count: number, ms: number): number {
  return Math.round((count * 1000) / ms)
}

/** Middle of the values; whole runs are repeated because these machines are shared and noisy. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function rounded(value: number, digits = 2): string {
  return value.toFixed(digits)
}
