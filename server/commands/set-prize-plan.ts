import { and, inArray, isNull } from 'drizzle-orm'
import type { FieldProblem, Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { PeriodKind } from '#domain/business-time'
import type { MemberId } from '#domain/ids'
import { bandProblems, type PrizeBand } from '#domain/prize'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { prizePlans } from '../db/schema/prize'
import { products } from '../db/schema/reference'
import type { Chance } from '../deps'
import { noteAudit } from './note-audit'

interface SetPrizePlan {
  readonly kind: PeriodKind
  readonly bands: readonly PrizeBand[]
  /** The operator. */
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

/** The whole plan of a kind at once: of two operators the later one's stands whole. */
export function setPrizePlan(
  db: Db,
  act: SetPrizePlan,
): Promise<Outcome<true, 'prize-plan-invalid' | 'product-unknown'>> {
  return atomically(db, async (tx) => {
    const { kind, by, now, chance } = act
    const bands = [...act.bands].sort((left, right) => left.fromRank - right.fromRank)
    const fields = bandProblems(act.bands).flatMap((code, at): FieldProblem[] =>
      code ? [{ path: `bands.${at}.toRank`, code }] : [],
    )
    if (fields.length > 0) return refused('prize-plan-invalid', undefined, fields)
    const productIds = [...new Set(bands.map((band) => band.productId))]
    if (productIds.length > 0) {
      const known = await tx.$count(
        products,
        and(inArray(products.productId, productIds), isNull(products.retiredAt)),
      )
      if (known < productIds.length) return refused('product-unknown')
    }
    const plan = { bands, changedAt: now }
    await tx
      .insert(prizePlans)
      .values({ kind, ...plan })
      .onConflictDoUpdate({ target: prizePlans.kind, set: plan })
    await noteAudit(
      tx,
      { at: now, chance },
      { by, act: 'prizes-set', facts: { board: kind, bands: bands.length } },
    )
    return done(true)
  })
}
