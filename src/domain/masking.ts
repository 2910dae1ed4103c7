const STAR = '*'

/** `13812345678` → `138****5678`. Anything that is no mobile number of the mainland is hidden but for its last two. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}${STAR.repeat(4)}${phone.slice(-4)}`
  const shown = phone.length > 4 ? 2 : 0
  return STAR.repeat(phone.length - shown) + phone.slice(phone.length - shown)
}

/** The first character stays: `张三` → `张*`, `欧阳小明` → `欧**`. Two stars at most, so that length tells little. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name.trim())
  return first + STAR.repeat(Math.min(Math.max(rest.length, 1), 2))
}
