import { invariant } from './invariant'

/** Whole fen, 1/100 yuan. */
export type Fen = number & { readonly __unit: 'fen' }

/** 1/100 of a percent: 850 is 8.5 %. */
export type BasisPoints = number & { readonly __unit: 'bp' }

/** Upper bound of what a person may type as a price: ten million yuan, in fen. */
const MAX_TYPED_FEN = 10_000_000_00

const ALL_BP = 10_000

export function fen(amount: number): Fen {
  invariant(Number.isSafeInteger(amount), `fen must be whole, got ${amount}`)
  // -0 prints and compares oddly; a sum can produce it.
  return (amount === 0 ? 0 : amount) as Fen
}

export function bp(rate: number): BasisPoints {
  invariant(
    Number.isInteger(rate) && rate >= 0 && rate <= ALL_BP,
    `a rate is 0 to 10 000 basis points, got ${rate}`,
  )
  return rate as BasisPoints
}

export function addFen(left: Fen, right: Fen): Fen {
  return fen(left + right)
}

export function subtractFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount)
}

/** `price` in fen for one piece; `quantity` in whole pieces. */
export function timesFen(price: Fen, quantity: number): Fen {
  invariant(Number.isSafeInteger(quantity), `a quantity must be whole, got ${quantity}`)
  return fen(price * quantity)
}

export function sumFen(amounts: readonly Fen[]): Fen {
  return amounts.reduce(addFen, fen(0))
}

/**
 * Rounds down: a leader is never paid a fen that no buyer sent. Whole ten thousands and the rest are taken
 * apart, so that no product leaves 2^53.
 */
export function shareOf(amount: Fen, rate: BasisPoints): Fen {
  invariant(amount >= 0, `a share is taken of 0 fen or more, got ${amount}`)
  const rest = amount % ALL_BP
  return fen(((amount - rest) / ALL_BP) * rate + Math.floor((rest * rate) / ALL_BP))
}

/** Fen as yuan with two decimals and grouped thousands: 126850 → `1,268.50`, -5 → `-0.05`. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = amount < 0 ? '-' : ''
  return `${sign}${yuan}.${digits.slice(-2)}`
}

const TYPED_AMOUNT = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/

/**
 * What a person types as yuan, in fen: `39.9`, `39.90`, `¥1,268.50`, `３９．９`. Undefined for anything else,
 * a third decimal and a sign included: a price is never guessed.
 */
export function yuanToFen(text: string): Fen | undefined {
  const match = TYPED_AMOUNT.exec(halfWidth(text.trim()).replace(/^¥\s*/, ''))
  if (!match) return undefined
  const yuan = (match[1] ?? '').replace(/,/g, '')
  const amount = Number(yuan + (match[2] ?? '').padEnd(2, '0'))
  return amount <= MAX_TYPED_FEN ? fen(amount) : undefined
}

/** Chinese input methods type digits, stop and comma in full width, and a full-width ￥. */
function halfWidth(text: string): string {
  return text
    .replace(/[０-９．，]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace('￥', '¥')
    .replace('。', '.')
}
