import type { PrizePlan } from '#contract/prize'
import type { ProductId } from '#domain/ids'
import { LAST_PRIZE_RANK, type PrizeBand } from '#domain/prize'

/** A band as it is typed. */
export interface BandForm {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly productId: ProductId | undefined
  readonly productName: string
  readonly pictureUrl: string
}

export function bandForms({ bands }: PrizePlan): BandForm[] {
  return bands.map(({ fromRank, toRank, ...product }, at) => ({
    ...{ key: `saved ${at}`, from: String(fromRank), to: String(toRank) },
    ...product,
  }))
}

/** Goes on after the last rank that has a prize. */
export function newBand(bands: readonly BandForm[]): BandForm {
  const last = Math.max(0, ...bands.map(({ to }) => rankOf(to) ?? 0))
  const next = String(last + 1)
  // Cards come and go; a number never used before keeps each one's fields its own.
  const used = bands.flatMap(({ key }) => (key.startsWith('new ') ? [Number(key.slice(4))] : []))
  return {
    ...{ key: `new ${Math.max(0, ...used) + 1}`, from: next, to: next },
    ...{ productId: undefined, productName: '', pictureUrl: '' },
  }
}

/** What is sent; undefined while a rank or product is missing. */
export function bandsOf(forms: readonly BandForm[]): PrizeBand[] | undefined {
  const bands = forms.flatMap(({ from, to, productId }) => {
    const [fromRank, toRank] = [rankOf(from), rankOf(to)]
    return fromRank && toRank && productId ? [{ fromRank, toRank, productId }] : []
  })
  return bands.length === forms.length ? bands : undefined
}

function rankOf(text: string): number | undefined {
  const rank = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0
  return rank >= 1 && rank <= LAST_PRIZE_RANK ? rank : undefined
}
