import { taskNames } from './task'

export type RedeemAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'sold-out' | 'points-short' }

/** Read by the button and by the server: the balance never falls below 0, nor the stock. */
export function mayRedeem(of: {
  readonly balance: number
  readonly price: number
  readonly stock: number
}): RedeemAnswer {
  if (of.stock <= 0) return { ok: false, reason: 'sold-out' }
  return of.balance < of.price ? { ok: false, reason: 'points-short' } : { ok: true }
}

const kinds = [...taskNames, 'redemption'] as const
type PointsKind = (typeof kinds)[number]

/** What an entry was for, and what of: `lesson-passed:les_…` is a lesson passed, that one. */
export function causeParts(cause: string): { kind: PointsKind; about: string } | undefined {
  const [name, ...rest] = cause.split(':')
  const kind = kinds.find((one) => one === name)
  return kind && { kind, about: rest.join(':') }
}
